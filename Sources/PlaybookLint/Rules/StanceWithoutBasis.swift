internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let stanceWithoutBasis = LintRule(
    "stance-without-basis", .warning,
    summary: "A function that is outsourced has an engagement or an evaluation",
    rationale: """
      To outsource is an answer. Where neither a contract nor a comparison of options stands \
      behind it, the question was never asked, and it looks settled to everybody who reads the \
      map.
      """,
    remedy: "Add the evaluation or the engagement, or set `stance` to what is true today.",
    examples: Examples(
      accepted: [
        """
        -- content/data/functions/it-support.yaml --
        stance: outsource
        -- content/data/evaluations/it-support.yaml --
        function: it-support
        """,
        """
        -- content/data/functions/it-support.yaml --
        stance: outsource
        -- content/data/engagements/sierra-verde-desk.yaml --
        function: it-support
        """,
        """
        -- content/data/functions/accounting.yaml --
        stance: keep
        """,
        // The misspelt function may be this one, and is reported where it stands.
        """
        -- content/data/functions/it-support.yaml --
        stance: outsource
        -- content/data/evaluations/it-support.yaml --
        function: it-suport
        """,
      ],
      rejected: [
        """
        -- content/data/functions/it-support.yaml --
        stance: ¶outsource
        """,
        """
        -- content/data/functions/it-support.yaml --
        stance: keep
        -- content/data/functions/accounting.yaml --
        stance: ¶outsource
        -- content/data/evaluations/it-support.yaml --
        function: it-support
        """,
      ])
  ) { playbook, _ in
    let named = playbook.engagements.map(\.function) + playbook.evaluations.map(\.function)
    guard playbook.knowsAll(.engagement, .evaluation), playbook.resolve(named, to: .function)
    else { return [] }
    let grounded = Set(named.map(\.value))
    return playbook.functions.compactMap { function in
      guard function.stance.value == .outsource, !grounded.contains(function.id) else {
        return nil
      }
      return Violation(
        "'\(function.id)' is outsourced by its stance, and no evaluation and no engagement is "
          + "about it",
        at: function.stance.position)
    }
  }
}
