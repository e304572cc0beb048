internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let targetNobodyOffers = LintRule(
    "target-nobody-offers", .warning,
    summary: "Of several vendors that answered, one meets the target",
    rationale: """
      When nobody in the market offers what we ask for, either the expectation is wrong or we \
      asked the wrong firms. To find out before signing costs a telephone call.
      """,
    remedy: "Ask why, and change `target` or the list of vendors.",
    examples: Examples(
      accepted: [
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: 92 }
        -- content/data/commitments/bench-co.yaml --
        alternative: bench-co
        answers:
          reliable-support/resolved: { answer: partly, value: 90 }
        """,
        // One answer shows nothing about the market; no reply is none, and we are no vendor.
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        -- content/data/commitments/in-house.yaml --
        alternative: in-house
        answers:
          reliable-support/resolved: { answer: partly, value: 85 }
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: unanswered }
        -- content/data/commitments/bench-co.yaml --
        alternative: bench-co
        answers:
          reliable-support/resolved: { answer: partly, value: 90 }
        """,
      ],
      rejected: [
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: ¶99 }
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: partly, value: 92 }
        -- content/data/commitments/bench-co.yaml --
        alternative: bench-co
        answers:
          reliable-support/resolved: { answer: cannot }
        """,
        """
        -- content/data/metrics/cost-per-seat.yaml --
        direction: decrease
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          seat-cost: { metric: cost-per-seat, baseline: 285, target: ¶120 }
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/seat-cost: { answer: partly, value: 225 }
        -- content/data/commitments/kestrel-hk.yaml --
        alternative: kestrel-hk
        answers:
          reliable-support/seat-cost: { answer: partly, value: 140 }
        """,
      ])
  ) { playbook, figures in
    guard playbook.knowsAll(.commitment) else { return [] }
    return figures.keyResults.compactMap { result in
      let target = result.measured.target
      let entries = figures.answers.all(about: result.reference).filter { entry in
        guard case .vendor = entry.sheet.alternative.value else { return false }
        return entry.answer.reply.value != .unanswered
      }
      guard entries.count >= 2, !entries.contains(where: { $0.meets(target.value, of: result) })
      else { return nil }
      let values = entries.compactMap(\.answer.value)
      let best = values.max { result.meets($1.value, $0.value) }
      let offer = best.map { "; the nearest to it is \($0.value)" } ?? ""
      return Violation(
        "0 of \(entries.count) vendors offer the target \(target.value)\(offer): is it the "
          + "expectation or the market?",
        at: target.position,
        restsOn: values.map(\.position) + entries.map(\.sheet.alternative.position),
        notes: best.map { [.init("the nearest answer stands here", at: $0.position)] } ?? [])
    }
  }
}

extension AnswerTable.Entry {
  /// Who says that it cannot does not, whatever value it gives.
  fileprivate func meets(_ target: DecimalNumber, of result: MeasuredKeyResult) -> Bool {
    guard answer.reply.value != .cannot, let value = answer.value else { return false }
    return result.meets(value.value, target)
  }
}
