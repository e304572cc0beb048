internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let commitmentNotInContract = LintRule(
    "commitment-not-in-contract", .error,
    summary: "What a vendor commits to by contract stands in the contract",
    rationale: """
      Evidence `contract` counts as certain. It is, once a service level of an engagement says so \
      and has a consequence; a promise in a letter is a claim.
      """,
    remedy: """
      Add a service level that is at least as strict to the vendor's engagement, or set \
      `evidence` to what the answer really rests on.
      """,
    examples: Examples(
      accepted: [
        // A stricter service level holds the promise, too.
        """
        -- content/data/commitments/sierra-verde.yaml --
        alternative: sierra-verde
        answers:
          reliable-support/resolved: { answer: can, value: 93, evidence: contract }
          reliable-support/first-response: { answer: can, value: 30, evidence: contract }
        -- content/data/engagements/support-desk.yaml --
        vendor: sierra-verde
        function: it-support
        slas:
          - { metric: resolved-in-sla, at_least: 93, per: 1M }
          - { metric: first-response, at_most: 25, per: 1M }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
        """
        -- content/data/commitments/sierra-verde.yaml --
        alternative: sierra-verde
        answers:
          reliable-support/resolved: { answer: can, value: 93, evidence: demo }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
      ],
      rejected: [
        """
        -- content/data/commitments/sierra-verde.yaml --
        alternative: sierra-verde
        answers:
          reliable-support/resolved: { answer: can, value: 93, evidence: ¶contract }
          reliable-support/first-response: { answer: can, value: 20, evidence: ¶contract }
        -- content/data/engagements/support-desk.yaml --
        vendor: sierra-verde
        function: it-support
        slas:
          - { metric: resolved-in-sla, at_least: 90, per: 1M }
          - { metric: first-response, at_most: 30, per: 1M }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
        // The contract is for another function.
        """
        -- content/data/commitments/sierra-verde.yaml --
        alternative: sierra-verde
        answers:
          reliable-support/resolved: { answer: can, value: 93, evidence: ¶contract }
        -- content/data/engagements/phones.yaml --
        vendor: sierra-verde
        function: customer-service
        slas: [{ metric: resolved-in-sla, at_least: 95, per: 1M }]
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
      ])
  ) { playbook, figures in
    guard playbook.knowsAll(.engagement) else { return [] }
    return figures.judgedAnswers.compactMap { judged in
      guard let evidence = judged.answer.evidence, evidence.value == .contract,
        let value = judged.answer.value, playbook.mayExist(judged.alternative)
      else { return nil }
      let function = judged.result.objective.function
      let contracts = playbook.engagements.filter {
        .vendor($0.vendor.value) == judged.alternative && $0.function.value == function.value
      }
      let levels = contracts.flatMap(\.serviceLevels)
        .filter { $0.metric.value == judged.result.metric.id }
      if levels.contains(where: { $0.bound.guarantees(value.value, judged.result.metric) }) {
        return nil
      }
      let name = judged.alternative
      let what = "'\(name)' commits to \(value.value) by contract, but "
      return Violation(
        contracts.isEmpty
          ? what + "has no engagement for '\(function.value)'"
          : what + "no service level of its engagement says so",
        at: evidence.position,
        restsOn: [value.position, function.position] + playbook.termsThatMayMatter,
        notes: levels.map {
          .init("this one asks for \($0.bound.number.value)", at: $0.bound.number.position)
        })
    }
  }
}

extension Bound {
  /// True where whoever keeps the bound also reaches the value of a metric.
  fileprivate func guarantees(_ value: DecimalNumber, _ metric: Metric) -> Bool {
    switch (self, metric.direction.value) {
    case (.atLeast(let bound), .increase), (.atMost(let bound), .decrease):
      metric.direction.value.isAtLeastAsGood(bound.value, as: value)
    case (.atLeast, .decrease), (.atMost, .increase): false
    }
  }
}

extension Playbook {
  /// What decides which contract holds a promise: one that was rejected may be the one.
  fileprivate var termsThatMayMatter: [SourcePosition] {
    engagements.flatMap { engagement in
      [engagement.vendor.position, engagement.function.position]
        + engagement.serviceLevels.flatMap { [$0.metric.position, $0.bound.number.position] }
    }
  }
}
