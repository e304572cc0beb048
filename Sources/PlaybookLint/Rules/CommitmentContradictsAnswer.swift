internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let commitmentContradictsAnswer = LintRule(
    "commitment-contradicts-answer", .error,
    summary: "Who can meet a target commits to a value that meets it",
    rationale: """
      The word and the number say different things, so nobody knows which of them the vendor will \
      be held to.
      """,
    remedy: """
      Write `partly`, or correct the `value`; ask again if you do not know which one is meant.
      """,
    examples: Examples(
      accepted: [
        // Equal is enough, and where less is better, less.
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: 92 }
          reliable-support/first-response: { answer: can, value: 20 }
        \(SharedExamples.targets)
        """,
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: partly, value: 90 }
          reliable-support/first-response: { answer: cannot, value: 90 }
        \(SharedExamples.targets)
        """,
        // The second answer to the same question is reported as such, and not judged.
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers: { reliable-support/resolved: { answer: can, value: 92 } }
        -- content/data/commitments/northgate-again.yaml --
        alternative: northgate
        answers: { reliable-support/resolved: { answer: can, value: 80 } }
        \(SharedExamples.targets)
        """,
      ],
      rejected: [
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers:
          reliable-support/resolved: { answer: can, value: ¶91.9 }
          reliable-support/first-response: { answer: can, value: ¶31 }
        \(SharedExamples.targets)
        """
      ])
  ) { _, figures in
    figures.judgedAnswers.compactMap { judged in
      guard judged.answer.reply.value == .can, let value = judged.answer.value,
        judged.meetsTarget == false
      else { return nil }
      let target = judged.result.measured.target
      let name = judged.alternative
      return Violation(
        "'\(name)' answers 'can', but \(value.value) misses the target \(target.value)",
        at: value.position, restsOn: [target.position],
        notes: [.init("the target is set here", at: target.position)])
    }
  }
}
