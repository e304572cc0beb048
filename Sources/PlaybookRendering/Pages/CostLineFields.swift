internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// One line of a cost plan, with the plan that has its currency and its vendor.
struct CostLineRow: Sendable {
  let line: CostPlan.Line
  let plan: CostPlan

  /// Where the vendor works, if what visits there take is asked for.
  fileprivate func place(_ scope: LinkScope) -> Place? {
    guard line.paid.value == .perVisit, case .vendor(let id) = plan.alternative.value,
      let vendor = scope.playbook.entity(EntityReference(.vendor, id)) as? Vendor
    else { return nil }
    return scope.playbook.entity(EntityReference(.place, vendor.place.value)) as? Place
  }
}

/// What templates see of a line of a cost plan.
enum CostLineFields {
  static let fields = Fields<CostLineRow> {
    Field.text("category", "What it is for, in words") { row, _ in row.line.category.value.inWords }
    Field.flag("is_price", "True for the price of the work, false for what comes beside it") {
      row, _ in row.line.category.value.isPrice
    }
    Field.text("paid", "When it is paid, in words") { row, _ in row.line.timing }
    Field.optional("period", "From and until which month") { row, _ in row.line.period }
    Field.optional("amount", "Each payment, with its currency") { row, scope in
      row.line.amount.map { scope.money($0.value, in: row.plan.currency?.value) }
    }
    Field.optionalRecord(
      "place", "Where the visits lead whose cost stands for the amount", of: Link.fields
    ) { row, scope in row.line.amount == nil ? row.place(scope).map { scope.link(to: $0) } : nil }
    Field.optional("visit_cost", "What a visit there costs") { row, scope in
      row.line.amount == nil ? row.place(scope)?.visit.map { scope.money($0.cost.value) } : nil
    }
    Field.optional("visits", "Visits a year: its own number, or that of the place") { row, scope in
      (row.line.visitsPerYear ?? row.place(scope)?.visit?.perYear).map {
        "\(counted($0, "visit")) a year"
      }
    }
    Field.optional("escalator", "How much it rises a year") { row, _ in
      row.line.escalator?.percentage
    }
    Field.optional("note", "A note for readers") { row, _ in row.line.note }
  }
}

extension CostPlan.Line {
  fileprivate var timing: String {
    switch paid.value {
    case .once:
      switch month?.value ?? 0 {
      case 0: "Once, at the start"
      case let month: "Once, at the end of month\u{A0}\(month)"
      }
    case .monthly: "Every month"
    case .yearly: "Every year"
    case .perVisit: "At each visit"
    }
  }

  /// What differs from the whole horizon; a yearly payment says when it comes first.
  fileprivate var period: String? {
    let first = from?.value ?? (paid.value == .yearly ? 12 : nil)
    return switch (first, to?.value) {
    case (let first?, let last?): "months\u{A0}\(first) to\u{A0}\(last)"
    case (let first?, nil): "from month\u{A0}\(first)"
    case (nil, let last?): "until month\u{A0}\(last)"
    case (nil, nil): nil
    }
  }
}
