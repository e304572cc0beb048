internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Figures {
  /// The evaluations of which everything was read that their rankings rest on.
  func settledEvaluations(in playbook: Playbook) -> [EvaluationFigures] {
    let known = playbook.knownFigures
    return evaluations.filter { playbook.isSettled($0.evaluation, known) }
  }

  /// The accepted decisions that rest on such an evaluation and chose one of their options, with
  /// the alternative that it is.
  func settledDecisions(in playbook: Playbook) -> [SettledDecision] {
    let known = playbook.knownFigures
    return playbook.decisions.compactMap { decision in
      guard decision.status.value == .accepted, let chosen = decision.chosen,
        decision.options.value.contains(where: { $0.value == chosen.value }),
        let alternative = Alternative(chosen.value), playbook.isRead(alternative),
        let found = decision.evaluation.flatMap({ evaluation($0.value) }),
        playbook.isSettled(found.evaluation, known)
      else { return nil }
      return SettledDecision(
        decision: decision, chosen: Located(alternative, at: chosen.position), evaluation: found)
    }
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

extension Evaluation {
  /// False where a score sheet is of nobody: it may be meant for any alternative; that is reported.
  var knowsItsSheets: Bool {
    let listed = Set(alternatives.value.map(\.value))
    return scores.allSatisfy { listed.contains($0.alternative.value) }
  }
}

extension Evaluation.Criterion {
  /// True where its scores are ours to give, or everything was read that its figure depends on.
  func isKnown(_ known: Set<FigureName>) -> Bool { source.map { known.contains($0.value) } ?? true }

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
  /// The figures that criteria take their values from and of which everything was read that they
  /// may depend on.
  var knownFigures: Set<FigureName> {
    let used = Set(evaluations.lazy.flatMap(\.criteria.value).compactMap(\.source?.value))
    return used.filter { knowsInputs(of: $0) }
  }

  fileprivate func isSettled(_ evaluation: Evaluation, _ known: Set<FigureName>) -> Bool {
    evaluation.alternatives.value.allSatisfy { isRead($0.value) } && evaluation.knowsItsSheets
      && evaluation.criteria.value.allSatisfy { $0.isKnown(known) }
  }
}

/// A decision for an alternative, with the evaluation that it rests on.
struct SettledDecision {
  let decision: Decision
  let chosen: Located<Alternative>
  let evaluation: EvaluationFigures
}
