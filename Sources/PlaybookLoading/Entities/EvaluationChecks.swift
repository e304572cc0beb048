internal import PlaybookDiagnostics
internal import PlaybookModel

extension FieldReader {
  /// Reports an alternative that is listed twice.
  func checkRepetition(_ alternatives: [Located<Alternative>]) {
    var seen: [Alternative: SourcePosition] = [:]
    for alternative in alternatives {
      if let first = seen[alternative.value] {
        reading.report(
          .valueOutOfRange, "'\(alternative.value)' is listed twice", at: alternative.position,
          notes: [.init("first written here", at: first)])
      } else {
        seen[alternative.value] = alternative.position
      }
    }
  }

  /// Reports scores of no criterion, of one that a figure gives, and outside the rubric.
  func checkScores(_ sheets: [Evaluation.ScoreSheet], _ criteria: [Evaluation.Criterion]?) {
    guard let criteria else { return }
    for score in sheets.flatMap(\.scores) {
      guard let criterion = criterion(score.criterion, in: criteria) else { continue }
      if let source = criterion.source {
        reading.report(
          .conflictingFields,
          "'\(criterion.id.value)' takes its values from '\(source.value.rawValue)', "
            + "not from scores",
          at: score.criterion.position,
          notes: [.init("the source is set here", at: source.position)])
      } else if case .rubric(let steps) = criterion.scale, let low = steps.first?.score,
        let high = steps.last?.score,
        score.value.value < DecimalNumber(significand: Int64(low), scale: 0)
          || score.value.value > DecimalNumber(significand: Int64(high), scale: 0)
      {
        reading.report(
          .valueOutOfRange,
          "The score \(score.value.value) is outside the rubric, which goes from \(low) to \(high)",
          at: score.value.position,
          notes: [.init("the rubric stands here", at: criterion.scalePosition)])
      }
    }
  }

  /// Reports pairs of what is no criterion.
  func checkPairs(
    _ pairs: [Located<Evaluation.Judgement>], _ criteria: [Evaluation.Criterion]?
  ) {
    guard let criteria else { return }
    for pair in pairs {
      _ = criterion(pair.value.first, in: criteria)
      _ = criterion(pair.value.second, in: criteria)
    }
  }

  private func criterion(
    _ name: Located<EntityID>, in criteria: [Evaluation.Criterion]
  ) -> Evaluation.Criterion? {
    if let criterion = criteria.first(where: { $0.id.value == name.value }) { return criterion }
    reading.report(
      .unknownReference, "There is no criterion '\(name.value)'", at: name.position,
      help: didYouMean(
        nearest(to: name.value.description, in: criteria.map(\.id.value.description))))
    return nil
  }
}
