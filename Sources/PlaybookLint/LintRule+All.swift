package import PlaybookDiagnostics

extension LintRule {
  /// Every rule, in the order of the catalogue.
  package static let all: [LintRule] = [
    .vendorWithoutDecision,
    .noCheckedReference,
    .certificateExpired,
    .brokerWithoutIndependentReference,
    .vendorNotAsked,
    .commitmentBelowTarget,
    .commitmentContradictsAnswer,
    .duplicateCommitment,
    .commitmentTooGood,
    .commitmentNotInContract,
    .noCostPlan,
    .ambiguousCostPlan,
    .noExchangeRate,
    .hiddenCost,
    .costLineBeyondHorizon,
    .noInHouseAlternative,
    .singleAlternative,
    .weightSum,
    .incompleteJudgements,
    .missingScore,
    .weightsSetAfterBids,
    .residualAboveInherent,
    .treatmentWithoutAction,
    .actionOverdue,
    .highRiskUntreated,
    .pilotWithoutSuccessCriteria,
    .pilotWithoutLimit,
    .pilotOverspent,
    .pilotOverdue,
    .tooFewToTest,
    .pilotMetricUnused,
    .incompleteDecision,
    .chosenNotAnOption,
    .supersessionCycle,
    .supersessionMismatch,
    .decisionReviewOverdue,
    .decisionPending,
    .noExitPlan,
    .exitPlanUntested,
    .noCommunicationPlan,
    .escalationEndsOutside,
    .engagementWithoutDecision,
    .noticeWindowNear,
    .contractEnded,
    .slaMissed,
    .milestoneOverdue,
  ]
}

/// What this module reports.
package enum LintCodes {
  package static let all: [DiagnosticCode] = LintRule.all.map(\.code)
}
