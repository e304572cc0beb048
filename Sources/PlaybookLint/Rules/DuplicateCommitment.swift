internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let duplicateCommitment = LintRule(
    "duplicate-commitment", .error,
    summary: "An alternative answers a question once",
    rationale: """
      Two answers to one question leave open which of them counts when it comes to a dispute.
      """,
    remedy: "Keep the newer answer and take the other one out.",
    examples: Examples(
      accepted: [
        """
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        answers: { reliable-support/resolved: { answer: can, value: 92 } }
        -- content/data/commitments/sierra-verde.yaml --
        alternative: sierra-verde
        answers: { reliable-support/resolved: { answer: can, value: 93 } }
        """,
        // A vendor may answer on several sheets.
        """
        -- content/data/commitments/northgate-january.yaml --
        alternative: northgate
        answers: { reliable-support/resolved: { answer: can, value: 92 } }
        -- content/data/commitments/northgate-march.yaml --
        alternative: northgate
        answers: { reliable-support/first-response: { answer: can, value: 30 } }
        """,
      ],
      rejected: [
        """
        -- content/data/commitments/northgate-january.yaml --
        alternative: northgate
        answers: { reliable-support/resolved: { answer: can, value: 92 } }
        -- content/data/commitments/northgate-march.yaml --
        alternative: northgate
        answers: { ¶reliable-support/resolved: { answer: can, value: 94 } }
        """
      ])
  ) { playbook, figures in
    playbook.commitments.flatMap { sheet in
      sheet.answers.compactMap { answer in
        let question = answer.keyResult
        guard let first = figures.answers[sheet.alternative.value, question.value],
          first.answer.keyResult.position != question.position
        else { return nil }
        return Violation(
          "'\(sheet.alternative.value)' answers '\(question.value)' twice", at: question.position,
          notes: [.init("the first answer stands here", at: first.answer.keyResult.position)])
      }
    }
  }
}
