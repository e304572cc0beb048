internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// Who is looked at, those first with whom we are furthest: where they work, how, what they
  /// promise and save, and how they were found.
  static let vendorList = View(name: "vendor-list") { _, place in
    let scope = place.scope
    let vendors = scope.shown(scope.playbook.vendors)
    if vendors.isEmpty { return [] }
    let ordered = Vendor.Status.inOrderOfNearness.flatMap { status in
      vendors.filter { $0.status.value == status }
    }
    return [.sentence(found(vendors)), table(ordered, scope)]
  }

  /// "4 vendors: 2 by referral, 1 by our own search, 1 through a broker."
  private static func found(_ vendors: [Vendor]) -> String {
    let channels = Vendor.Channel.allCases.compactMap { channel -> (Int, String)? in
      let count = vendors.count { $0.sourcedVia?.value == channel }
      return count == 0 ? nil : (count, channel.sentence)
    }.sorted { $0.0 > $1.0 }
    let unknown = vendors.count { $0.sourcedVia == nil }
    let all = counted(vendors.count, "vendor")
    if channels.isEmpty { return "\(all); how we found them is not said." }
    let parts = channels.map { count, channel in
      "\(count.grouped) \(channel.lowercasedFirst)"
    }
    let rest = unknown == 0 ? [] : ["\(unknown.grouped) not said how"]
    return "\(all): \((parts + rest).joined(separator: ", "))."
  }

  private static func table(_ vendors: [Vendor], _ scope: LinkScope) -> ViewBlock {
    .table(
      ViewTable(
        "Vendors, those first with whom we are furthest",
        [
          .words("Vendor"), .words("Status"), .words("Place"), .words("Models"),
          .number("Targets promised"), .number("Saving"),
        ], of: vendors, page: scope.index(of: .vendor)
      ) { row(of: $0, scope) })
  }

  private static func row(of vendor: Vendor, _ scope: LinkScope) -> [ViewCell] {
    let alternative = Alternative.vendor(vendor.id)
    let concerned = scope.figures.functions(consideredFor: vendor.id)
    let found = vendor.sourcedVia.map { [ViewCell.note($0.value.sentence)] } ?? []
    /// A value for each function that the vendor may do; which, where there are several.
    func cells(_ figure: (BusinessFunction) -> Figure) -> ViewCell {
      if concerned.isEmpty { return .absent("–") }
      return .stack(
        concerned.prefix(mostNames).flatMap { function -> [ViewCell] in
          let figure = figure(function)
          let cell = ViewCell.figure(figure)
          guard concerned.count > 1 else { return [cell] }
          // For programs each function has a column of its own, which bears its name.
          return [
            .part(function.title, figure.datum, cell),
            .part(function.title, figure.datum ?? Datum(text: ""), .note(function.title)),
          ]
        })
    }
    return [
      .stack([.link(scope.link(to: vendor))] + found), .pill(vendor.status.value.pill),
      .link(scope.link(.place, vendor.place.value)),
      .stack(vendor.models.prefix(mostNames).map { .link(scope.link(.model, $0.value)) }),
      cells { function in
        let coverage = scope.figures.coverage(of: alternative, for: function.id)
        return scope.figure(
          .init(coverage.coverage) { .share($0) }, .coverage, about: function.id.description,
          of: scope.figures.commitments.coverage(of: alternative, for: function.id)
            .map { _ in vendor.reference })
      },
      cells { function in
        let comparison = scope.figures.comparison(of: alternative, for: function.id)
        return scope.figure(
          .init(comparison.saving.flatMap(\.percent)) { .share($0 / 100) }, .saving,
          about: function.id.description, of: comparison.plan.value?.plan.reference)
      },
    ]
  }
}

extension Vendor.Status {
  /// From those who work for us to those who are out.
  fileprivate static let inOrderOfNearness: [Self] = [
    .active, .preferred, .pilot, .shortlist, .longlist, .suspended, .exited, .rejected,
  ]
}
