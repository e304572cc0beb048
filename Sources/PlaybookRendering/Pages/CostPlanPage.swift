internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a cost plan.
enum CostPlanPage {
  static let fields = Fields(CostResult.summary) {
    Field.ofEveryEntity
    Field.record("alternative", "Whose costs they are", of: Link.fields) { plan, scope in
      scope.link(to: plan.alternative.value)
    }
    Field.optionalRecord("function", "What for; none means any function", of: Link.fields) {
      plan, scope in plan.function.map { scope.link(.function, $0.value) }
    }
    Field.optional("currency", "The currency of all amounts") { plan, scope in
      plan.currency?.value ?? scope.settings.currency
    }
    Field.optional("horizon", "How many months are planned") { _, scope in
      scope.settings.horizonMonths.map { counted($0, "month") }
    }
    Field.optional("once", "All that is paid once, added up") { plan, scope in
      plan.sum(scope) { $0.paid.value == .once }
    }
    Field.optional("monthly", "All that is paid in each month from the first, added up") {
      plan, scope in plan.sum(scope) { $0.isPaidMonthlyFromTheStart }
    }
    Field.list("others", "What is paid at other times", of: CostLineFields.fields) { plan, _ in
      plan.rows.filter { row in
        !row.line.isPaidMonthlyFromTheStart && row.line.paid.value != .once
      }
    }
  }

  static let details = Fields(Fields(fields.all + CostResult.details.all)) {
    Field.list("lines", "What is paid, in the order of the file", of: CostLineFields.fields) {
      plan, _ in plan.rows
    }
  }
}

extension CostPlan {
  fileprivate var rows: [CostLineRow] { lines.map { CostLineRow(line: $0, plan: self) } }

  /// The sum of some lines with its currency; nothing where there are none.
  fileprivate func sum(_ scope: LinkScope, where isWanted: (Line) -> Bool) -> String? {
    lines.filter(isWanted).compactMap { $0.amount?.value }.sum.map {
      scope.money($0, in: currency?.value)
    }
  }
}

extension CostPlan.Line {
  fileprivate var isPaidMonthlyFromTheStart: Bool {
    paid.value == .monthly && (from?.value ?? 1) == 1
  }
}
