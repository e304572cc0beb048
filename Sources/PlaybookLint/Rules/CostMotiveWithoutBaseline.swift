internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let costMotiveWithoutBaseline = LintRule(
    "cost-motive-without-baseline", .warning,
    summary: "Who wants to spend less knows what is spent now",
    rationale: """
      A saving is a difference. Without a cost plan of our own work there is nothing to compare \
      bids with, and the lowest bid looks like a saving.
      """,
    remedy: "Write a cost plan with `alternative: in-house` for the function.",
    examples: Examples(
      accepted: [
        """
        -- content/data/motives/cost.yaml --
        type: cost
        functions: [it-support]
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        """,
        // Costs are not in use yet.
        """
        -- content/data/motives/cost.yaml --
        type: cost
        """,
        """
        -- content/data/motives/speed.yaml --
        type: speed
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        """,
        // There is no such function, which is reported where it is named.
        """
        -- content/data/motives/cost.yaml --
        type: cost
        functions: [it-suport]
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        function: it-support
        """,
      ],
      rejected: [
        """
        -- content/motives/cost.md --
        ¶---
        type: cost
        ---
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        \(SharedExamples.vendors)
        """,
        """
        -- content/motives/cost.md --
        ¶---
        type: cost
        functions: [accounting]
        ---
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/functions/accounting.yaml --
        title: Accounting
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        function: it-support
        """,
      ])
  ) { playbook, figures in
    let ours = playbook.costs.filter { $0.alternative.value == .inHouse }
    guard !playbook.costs.isEmpty, playbook.knowsInputs(of: .costTotal) else { return [] }
    return playbook.motives.compactMap { motive in
      guard motive.type.value == .cost, playbook.resolve(motive.functions, to: .function) else {
        return nil
      }
      let functions = motive.functions.map(\.value)
      let isKnown =
        functions.isEmpty
        ? !ours.isEmpty
        : functions.contains { figures.costPlan(of: .inHouse, for: $0) != nil }
      if isKnown { return nil }
      let whom = functions.isEmpty ? "" : " for \(functions.map(\.description).quotedList)"
      return Violation(
        "The motive '\(motive.id)' has no baseline: there is no cost plan of 'in-house'\(whom)",
        at: motive.core.id.position, restsOn: [motive.type.position])
    }
  }
}
