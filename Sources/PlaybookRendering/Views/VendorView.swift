internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// How a vendor keeps its word, who vouches for it, what it is certified for, and its contracts.
  static let vendor = View(name: "vendor") { entity, place in
    guard let entity, let vendor = place.scope.playbook.entity(entity) as? Vendor else {
      return []
    }
    let scope = place.scope
    return promises(of: vendor, place) + references(of: vendor)
      + certifications(of: vendor, scope) + engagements(of: vendor, scope)
  }

  private struct Promise {
    let name: String
    let outcome: PromiseStrip.Outcome
  }

  /// Every value that it committed to; open while there is no measurement, or while a value that is
  /// short of it may still come true.
  private static func promises(of vendor: Vendor, _ place: Place) -> [ViewBlock] {
    let scope = place.scope
    let answers = scope.figures.commitments.answers(of: .vendor(vendor.id))
    let promises = answers.compactMap { answer -> Promise? in
      guard let entry = answer.entry, entry.commits, let value = entry.answer.value?.value
      else { return nil }
      let isKept = answer.newest.map { answer.result.meets($0.value, value) }
      let shown = value.with(unit: answer.result.metric.unit.value)
      let outcome: PromiseStrip.Outcome =
        switch (isKept, answer.isFinal) {
        case (true?, _): .kept
        case (false?, true): .missed
        case (false?, false), (nil, _): .open
        }
      let measured = answer.newest.map {
        "; \($0.value.with(unit: answer.result.metric.unit.value)) "
          + (answer.isFinal ? "measured" : "so far")
      }
      return Promise(
        name: "\(scope.playbook.title(of: answer.result.keyResult)): \(shown)\(measured ?? "")",
        outcome: outcome)
    }
    let shown = promises.prefix(ViewTable.mostRows)
    let strip = PromiseStrip(
      title: "Promises of \(vendor.title)",
      promises: shown.map { .init(name: $0.name, outcome: $0.outcome) })
    guard let drawing = strip.drawn(id: place.id("promises")) else { return [] }
    return [.chart(drawing, answer: answer(promises, vendor, shown.count))]
  }

  private static func answer(_ promises: [Promise], _ vendor: Vendor, _ shown: Int) -> String {
    let counts = [
      (PromiseStrip.Outcome.kept, "kept"), (.missed, "missed"), (.open, "still open"),
    ].compactMap { outcome, word -> String? in
      let count = promises.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count == promises.count ? "all" : String(count)) \(word)"
    }
    var text =
      "\(vendor.title) promised \(counted(promises.count, "value")): \(counts.inASentence)."
    if shown < promises.count { text += " The first \(shown) are drawn." }
    return text
  }

  private static func references(of vendor: Vendor) -> [ViewBlock] {
    let references = vendor.references
    if references.isEmpty { return [] }
    let checked = references.count(where: \.isChecked)
    let independent = references.count(where: \.isIndependent)
    return [
      .sentence(
        "We talked to \(checked) of \(counted(references.count, "reference")); "
          + "\(independent) \(independent == 1 ? "is" : "are") independent of it."),
      .table(
        ViewTable(
          "References of \(vendor.title)",
          [
            .words("Reference"), .words("We talked to them"), .words("Independent"),
            .number("Rating, of 5"), .words("When"),
          ], of: references
        ) { reference in
          [
            .text(reference.who), .truth(reference.isChecked), .truth(reference.isIndependent),
            reference.rating.map { .value(.decimal($0), .text($0.description)) } ?? .optional(nil),
            reference.date.map { .day($0) } ?? .optional(nil),
          ]
        }),
    ]
  }

  private static func certifications(of vendor: Vendor, _ scope: LinkScope) -> [ViewBlock] {
    if vendor.certifications.isEmpty { return [] }
    return [
      .table(
        ViewTable(
          "Certificates of \(vendor.title)", [.words("Certificate"), .words("Valid until")],
          of: vendor.certifications
        ) { certificate in
          guard let expires = certificate.expires?.value else {
            return [.text(certificate.name), .optional(nil)]
          }
          let expired = scope.isOver(expires) ? Pill(word: "Expired", tone: .bad) : nil
          return [.text(certificate.name), .day(expires, expired)]
        })
    ]
  }

  private static func engagements(of vendor: Vendor, _ scope: LinkScope) -> [ViewBlock] {
    let engagements = scope.entities(of: .engagement, referringTo: vendor)
      .compactMap { $0 as? Engagement }.filter { $0.vendor.value == vendor.id }
    if engagements.isEmpty { return [] }
    return [
      .table(
        ViewTable(
          "Contracts with \(vendor.title)",
          [
            .words("Contract"), .words("Phase"), .words("For"), .words("From"), .words("Until"),
          ], of: engagements, page: scope.index(of: .engagement)
        ) { engagement in
          [
            .link(scope.link(to: engagement)), .pill(engagement.phase.value.pill),
            .link(scope.link(.function, engagement.function.value)),
            .day(engagement.start.value), .day(engagement.termEnd.adding(days: -1)),
          ]
        })
    ]
  }
}

extension ViewCell {
  /// Yes or no, with a shape.
  static func truth(_ holds: Bool) -> ViewCell {
    .pill(Pill(word: holds ? "Yes" : "No", tone: holds ? .good : .idle))
  }
}
