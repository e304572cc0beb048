package import PlaybookDiagnostics

extension LintRule {
  /// Every rule, in the order of the catalogue.
  package static let all: [LintRule] = [
    .unknownTimeZone,
    .dateAfterAsOf,
    .noOwner,
    .reviewOverdue,
    .noMotive,
    .motiveWithoutObjective,
    .objectiveWithoutMotive,
    .importanceSum,
    .costMotiveWithoutBaseline,
    .ratingWithoutRationale,
    .stanceWithoutBasis,
    .shortTermFunctionLongContract,
    .coreFunctionOutsourced,
    .measurementOutOfBounds,
    .duplicateMeasurement,
    .missingSampleSize,
    .neverMeasured,
    .objectiveWithoutKeyResult,
    .keyResultWithoutBaseline,
    .targetBehindBaseline,
    .thresholdOutsideRange,
    .milestoneWeights,
    .ambiguousSubject,
    .vagueObjective,
    .targetOutsideBenchmark,
    .targetNobodyOffers,
    .tooManyKeyResults,
    .lowControlNoVisits,
    .singlePlace,
    .singleModel,
    .modelPrerequisiteUnmet,
    .poorModelFit,
    .pilotOverspent,
  ]
}

/// What this module reports.
package enum LintCodes {
  package static let all: [DiagnosticCode] = LintRule.all.map(\.code)
}
