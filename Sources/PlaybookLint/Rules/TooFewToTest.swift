internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let tooFewToTest = LintRule(
    "too-few-to-test", .warning,
    summary: "Each arm of a pilot has five successes and five failures",
    rationale: """
      With fewer of one kind, chance alone can make any difference: the test assumes that there \
      are enough of both, and would call luck a result.
      """,
    remedy: """
      Let the pilot run until each arm has enough cases, or treat what it showed as an \
      impression.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/pilots/desk.yaml --
        subject: sierra-verde
        control: in-house
        results:
          in-house: { n: 400, x: 312 }
          sierra-verde: { n: 10, x: 5 }
        """
      ],
      rejected: [
        // Four failures, and four successes.
        """
        -- content/data/pilots/desk.yaml --
        subject: sierra-verde
        control: in-house
        results:
          ¶in-house: { n: 40, x: 36 }
          ¶sierra-verde: { n: 40, x: 4 }
        """
      ])
  ) { playbook, _ in
    playbook.pilots.flatMap(\.results).compactMap { arm in
      let failures = arm.trials - arm.successes
      guard min(arm.successes, failures) < 5 else { return nil }
      let few = arm.successes < failures ? "successes: \(arm.successes)" : "failures: \(failures)"
      return Violation(
        "'\(arm.alternative.value)' has too few \(few) of \(arm.trials); a test takes 5",
        at: arm.alternative.position)
    }
  }
}
