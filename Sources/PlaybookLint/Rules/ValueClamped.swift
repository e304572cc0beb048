internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let valueClamped = LintRule(
    "value-clamped", .warning,
    summary: "A criterion's scale reaches from the worst to the best value on the list",
    rationale: """
      Beyond the ends of its scale a value counts as the end. Two options that differ out there \
      count the same, and the better one gets nothing for being better.
      """,
    remedy: "Widen `worst` or `best`, and say why; or leave it, if more is not worth more.",
    examples: Examples(
      accepted: [
        // The ends belong to the scale.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          people: { weight: 100, value: { worst: 0, best: 10 } }
        scores:
          in-house: { people: 0 }
          sierra-verde: { people: 10 }
        \(SharedExamples.vendors)
        """,
        // What a gate keeps out counts for nothing.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          people: { weight: 100, value: { worst: 2, best: 10 }, must: { at_least: 2 } }
        scores:
          in-house: { people: 5 }
          sierra-verde: { people: 1 }
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate, sierra-verde]
        criteria:
          people: { weight: 50, value: ¶{ worst: 0, best: 10 } }
          tickets: { weight: 50, value: ¶{ worst: 900, best: 300 } }
        scores:
          in-house: { people: -1, tickets: 900 }
          northgate: { people: 4, tickets: 299.5 }
          sierra-verde: { people: 12, tickets: 500 }
        \(SharedExamples.vendors)
        """
      ])
  ) { playbook, figures in
    figures.settledEvaluations(in: playbook).flatMap { found -> [Violation] in
      let rows = found.rows.filter { !$0.isDisqualified }
      return found.evaluation.criteria.value.enumerated().compactMap { index, criterion in
        guard case .anchors(let worst, let best) = criterion.scale else { return nil }
        let clamped = rows.filter { $0.cells[index].isClamped }
        guard !clamped.isEmpty else { return nil }
        let values = clamped.compactMap { row in
          row.cells[index].raw.value.map { "'\(row.alternative)' at \(beyond($0, worst, best))" }
        }
        return Violation(
          "The scale from \(worst.value) to \(best.value) cuts off "
            + values.list + "; 'worst' or 'best' has to reach further",
          at: criterion.scalePosition,
          restsOn: criterion.grounds
            + clamped.flatMap {
              figures.grounds(of: criterion, for: $0.alternative, found.evaluation, in: playbook)
            })
      }
    }
  }
}

/// A value beyond an anchor, with as many digits as it takes to see that.
private func beyond(
  _ value: Double, _ worst: Located<DecimalNumber>, _ best: Located<DecimalNumber>
) -> String {
  let (worst, best) = (worst.value.double, best.value.double)
  return value.shown(apartFrom: abs(value - worst) < abs(value - best) ? worst : best)
}
