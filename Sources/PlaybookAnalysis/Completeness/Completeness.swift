internal import PlaybookDiagnostics
internal import PlaybookModel

/// The five layers of a playbook, from why to choice.
package enum Layer: String, Sendable, CaseIterable {
  case why, what, options, proof, choice
}

/// How many of a layer's obligations are met.
package struct Completeness: Sendable, Equatable {
  package let layer: Layer
  package let met: Int
  package let all: Int

  /// Met / all, 0 to 1; nothing where there is nothing to do.
  package var share: Outcome<Double> {
    all == 0 ? .unknown(.noObligation) : .known(Double(met) / Double(all))
  }

  fileprivate init(_ layer: Layer, _ obligations: [Bool]) {
    self.layer = layer
    met = obligations.count { $0 }
    all = obligations.count
  }
}

extension Figures {
  /// What each layer asks for, and how much of it is there, in the order of layers.
  func makeCompleteness() -> [Completeness] {
    [
      Completeness(.why, whyObligations), Completeness(.what, whatObligations),
      Completeness(.options, optionObligations), Completeness(.proof, proofObligations),
      Completeness(.choice, choiceObligations),
    ]
  }

  /// Each objective serves a motive, each motive is served.
  private var whyObligations: [Bool] {
    let served = Set(playbook.objectives.flatMap { $0.motives.map(\.value) })
    return playbook.objectives.map { !$0.motives.isEmpty }
      + playbook.motives.map { served.contains($0.id) }
  }

  /// Each key result has what its score needs, and its score is known.
  private var whatObligations: [Bool] {
    objectives.flatMap(\.keyResults).flatMap { result in
      [result.keyResult.canBeScored, result.score.value != nil]
    }
  }

  /// Each alternative of an evaluation has a cost plan, each vendor among them a checked reference.
  private var optionObligations: [Bool] {
    playbook.evaluations.flatMap { evaluation in
      evaluation.alternatives.value.map { alternative in
        costPlan(of: alternative.value, for: evaluation.function.value) != nil
      } + evaluation.vendors(in: playbook).map { $0.references.contains(where: \.isChecked) }
    }
  }

  /// Each vendor of an evaluation was asked each counting key result, each pilot past its end has a
  /// verdict.
  private var proofObligations: [Bool] {
    let asked = playbook.evaluations.flatMap { evaluation in
      let results = countingKeyResults(for: evaluation.function.value)
      return evaluation.vendors(in: playbook).flatMap { vendor in
        results.map { answers[.vendor(vendor.id), $0.reference] != nil }
      }
    }
    let ended = playbook.pilots.filter { pilot in
      guard let asOf, let end = pilot.end?.value else { return false }
      return asOf > end
    }
    return asked + ended.map { $0.verdict != nil }
  }

  /// Each evaluation has an accepted decision, each engagement that runs an exit plan and a
  /// communication plan.
  private var choiceObligations: [Bool] {
    let decided = Set(
      playbook.decisions.filter { $0.status.value == .accepted }.compactMap { $0.evaluation?.value }
    )
    let running = playbook.engagements.filter { engagement in
      asOf.map { engagement.runs(on: $0) } ?? false
    }
    return playbook.evaluations.map { decided.contains($0.id) }
      + running.flatMap { [$0.exitPlan != nil, $0.communication != nil] }
  }
}
