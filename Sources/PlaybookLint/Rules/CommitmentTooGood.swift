internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let commitmentTooGood = LintRule(
    "commitment-too-good", .warning,
    summary: "No vendor promises more than anybody else reaches",
    rationale: """
      Somebody who beats the benchmark and every other bidder has found something, or has not \
      understood the question, or wants the order. Only the first of them is good news.
      """,
    remedy: """
      Ask how the vendor reaches it, for whom it does so today, and whether it will stand in the \
      contract.
      """,
    examples: Examples(
      accepted: [
        // The good end of the benchmark is still within it.
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: 95 }
          reliable-support/first-response: { answer: can, value: 20 }
        -- content/data/commitments/in-house.yaml --
        alternative: in-house
        answers:
          reliable-support/resolved: { answer: partly, value: 85 }
          reliable-support/first-response: { answer: partly, value: 45 }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
        // What two can do is not too good.
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers: { reliable-support/resolved: { answer: can, value: 97 } }
        -- content/data/commitments/sierra-verde.yaml --
        alternative: sierra-verde
        answers: { reliable-support/resolved: { answer: can, value: 97 } }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
        // Alone, it has nobody to be compared with.
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers: { reliable-support/resolved: { answer: can, value: 99 } }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
      ],
      rejected: [
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: ¶96 }
          reliable-support/first-response: { answer: can, value: ¶10 }
        -- content/data/commitments/in-house.yaml --
        alternative: in-house
        answers:
          reliable-support/resolved: { answer: partly, value: 85 }
          reliable-support/first-response: { answer: cannot, value: 95 }
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """
      ])
  ) { playbook, figures in
    figures.keyResults.flatMap { result -> [Violation] in
      guard let benchmark = result.measured.benchmark else { return [] }
      let direction = result.metric.direction.value
      let limit = direction == .increase ? benchmark.high : benchmark.low
      let offers = figures.answers.all(about: result.reference).compactMap { entry in
        entry.answer.value.map { (who: entry.sheet.alternative.value, value: $0) }
      }
      return offers.compactMap { offer in
        let others = offers.filter { $0.who != offer.who }.map(\.value)
        guard case .vendor(let id) = offer.who, playbook.find(Vendor.self, id) != nil,
          direction.isBetter(offer.value.value, than: limit.value), !others.isEmpty,
          others.allSatisfy({ direction.isBetter(offer.value.value, than: $0.value) })
        else { return nil }
        return Violation(
          "'\(id)' promises \(offer.value.value), better than everybody else and than the "
            + "benchmark's \(limit.value)",
          at: offer.value.position, restsOn: [limit.position] + others.map(\.position),
          notes: [.init("the benchmark is set here", at: limit.position)])
      }
    }
  }
}
