internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let vendorOverPromised = LintRule(
    "vendor-over-promised", .warning,
    summary: "A vendor reaches the target that it said it would reach",
    rationale: """
      It said that it could, and it did not. It may have been dishonest or mistaken, but the \
      expectation was not the problem, and its other promises are worth less now.
      """,
    remedy: """
      Talk to the vendor about the cause, and weigh its other promises by what it kept. Where the \
      day was wrong, correct the answer's `by`.
      """,
    examples: Examples(
      accepted: [
        // It reaches the target, if not its promise; what it says it cannot do is no promise.
        """
        -- content/playbook.yaml --
        as_of: 2026-12-31
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: 95, by: 2026-03-31 }
          reliable-support/first-response: { answer: cannot, value: 20, by: 2026-03-31 }
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-04-30,resolved-in-sla,northgate,93
        2026-04-30,first-response,northgate,45
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
        // Till the day from which it holds, nothing is broken.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: 95, by: 2026-05-01 }
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-04-30,resolved-in-sla,northgate,76
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
        // It told us that it would fall short; and we ourselves are no vendor.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: partly, value: 90, by: 2026-03-31 }
        -- content/data/commitments/in-house.yaml --
        alternative: in-house
        answers:
          reliable-support/resolved: { answer: can, value: 92, by: 2026-03-31 }
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-04-30,resolved-in-sla,northgate,89
        2026-04-30,resolved-in-sla,in-house,85
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: ¶95, by: 2026-03-31 }
          reliable-support/first-response: { answer: partly, value: ¶30, by: 2026-04-30 }
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-03-31,resolved-in-sla,northgate,96
        2026-04-30,resolved-in-sla,northgate,76
        2026-04-30,first-response,northgate,31
        \(SharedExamples.vendors)
        \(SharedExamples.targets)
        """
      ])
  ) { playbook, figures in
    let broken = figures.commitments.answers.filter { answer in
      answer.alternative.isVendor && answer.isFinal && answer.verdict.value == .vendorOverPromised
    }
    // A row that could not be read may be newer.
    guard !broken.isEmpty, playbook.knowsAllMeasurements else { return [] }
    return broken.compactMap { answer in
      guard let entry = answer.entry, let value = entry.answer.value, let newest = answer.newest
      else { return nil }
      let target = answer.result.measured.target
      return Violation(
        "'\(answer.alternative)' promised \(value.value), but \(newest.value) was measured on "
          + "\(newest.date); the target is \(target.value)",
        at: value.position,
        restsOn: answer.result.grounds + newest.grounds + [
          entry.sheet.alternative.position, entry.answer.keyResult.position,
          entry.answer.by?.position ?? answer.result.keyResult.due?.position
            ?? answer.result.objective.due.position,
        ],
        notes: [.init("it was measured here", at: newest.valuePosition)])
    }
  }
}
