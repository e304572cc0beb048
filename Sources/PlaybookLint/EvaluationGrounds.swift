internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Figures {
  /// The evaluations of which everything was read that their rankings rest on.
  func settledEvaluations(in playbook: Playbook) -> [EvaluationFigures] {
    evaluations.filter { playbook.knowsInputs(of: $0.evaluation) }
  }

  /// The evaluation of an accepted decision, where everything was read that its ranking rests on.
  func settledEvaluation(of decision: Decision, in playbook: Playbook) -> EvaluationFigures? {
    guard decision.status.value == .accepted, let id = decision.evaluation?.value,
      let found = evaluation(id), playbook.knowsInputs(of: found.evaluation)
    else { return nil }
    return found
  }

  /// What a ranking rests on: alternatives, criteria with their weights, and all values.
  func grounds(of evaluation: Evaluation, in playbook: Playbook) -> [SourcePosition] {
    [evaluation.function.position, evaluation.alternatives.position, evaluation.criteria.position]
      + [evaluation.pairwise?.position].compactMap { $0 }
      + evaluation.alternatives.value.map(\.position)
      + evaluation.criteria.value.flatMap { criterion in
        criterion.grounds
          + evaluation.alternatives.value.flatMap {
            grounds(of: criterion, for: $0.value, evaluation, in: playbook)
          }
      }
  }

  /// What the value of an alternative for a criterion rests on.
  func grounds(
    of criterion: Evaluation.Criterion, for alternative: Alternative, _ evaluation: Evaluation,
    in playbook: Playbook
  ) -> [SourcePosition] {
    if let source = criterion.source?.value {
      return grounds(of: source, for: alternative, evaluation.function.value, in: playbook)
    }
    return evaluation.scores.filter { $0.alternative.value == alternative }.flatMap { sheet in
      [sheet.alternative.position]
        + sheet.scores.filter { $0.criterion.value == criterion.id.value }.map(\.value.position)
    }
  }
}

extension Evaluation.Criterion {
  /// What its author wrote that its values rest on.
  var grounds: [SourcePosition] {
    var found = [scalePosition]
    if case .anchors(let worst, let best) = scale { found += [worst.position, best.position] }
    return found
      + [weight?.position, rank?.position, source?.position, must?.number.position].compactMap {
        $0
      }
  }
}

extension Playbook {
  fileprivate func knowsInputs(of evaluation: Evaluation) -> Bool {
    let listed = Set(evaluation.alternatives.value.map(\.value))
    // A sheet of nobody may be meant for any alternative; that is reported.
    return listed.allSatisfy(isRead)
      && evaluation.scores.allSatisfy { listed.contains($0.alternative.value) }
      && Set(evaluation.criteria.value.compactMap(\.source?.value)).allSatisfy {
        knowsInputs(of: $0)
      }
  }
}
