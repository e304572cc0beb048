internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel
internal import PlaybookSite

/// How much of a page is told to those who search, in bytes.
private enum Shown {
  static let description = 240
  static let heading = 100
  static let text = 160
  /// Of all sections together; of those behind it only headings are told, as far as twice.
  static let all = 700
  static let title = 200
}

extension [UInt8] {
  /// Appends one line on a page: title, address below the site's root, kind, the pages above it and
  /// its description, then for each section its id, heading and first words; tabs between.
  mutating func append(recordOf number: Int, in plan: SitePlan) {
    let page = plan.pages[number]
    append(field: page.title, limit: Shown.title)
    append(UInt8(ascii: "\t"))
    self += page.path.link.utf8
    append(UInt8(ascii: "\t"))
    var entity: (any Entity)?
    if case .entity(let reference) = page.kind { entity = plan.playbook.entity(reference) }
    if let entity {
      let kind = entity.kind.inWords
      append(field: kind.prefix(1).uppercased() + kind.dropFirst(), limit: Shown.title)
    }
    append(UInt8(ascii: "\t"))
    append(wayTo: page, in: plan)
    append(UInt8(ascii: "\t"))
    append(field: page.description, limit: Shown.description)
    append(sectionsOf: page)
    if let entity { append(factsOf: entity) }
    append(UInt8(ascii: "\n"))
  }

  /// The pages above, without the home page and what the kind says already.
  private mutating func append(wayTo page: Page, in plan: SitePlan) {
    var isFirst = true
    for above in page.ancestors where plan.pages[above].kind != .home {
      if case .index = plan.pages[above].kind, case .entity = page.kind { continue }
      if !isFirst { self += " › ".utf8 }
      append(field: plan.pages[above].shortTitle, limit: Shown.title)
      isFirst = false
    }
  }

  private mutating func append(field text: String, limit: Int) {
    var text = text
    text.withUTF8 { append(text: $0, isHTML: false, limit: limit) }
  }

  private mutating func append(sectionsOf page: Page) {
    guard let document = page.document else { return }
    let start = count
    let gaps = document.gaps.filter { $0.content == .factTitle }
    document.html.withUnsafeBufferPointer { html in
      var isOpen = false
      for part in document.parts {
        if part.isHeading, let heading = part.heading {
          if count - start > 2 * Shown.all { return }
          // The first heading often is the title: then the section is the page's own.
          let isTitle = heading.level == 1 && heading.text == page.title
          append(UInt8(ascii: "\t"))
          if !isTitle { append(field: heading.id.percentEncodedPath, limit: 1 << 20) }
          append(UInt8(ascii: "\t"))
          if !isTitle { append(field: heading.text, limit: Shown.heading) }
          append(UInt8(ascii: "\t"))
        } else {
          if !isOpen, part.heading == nil { self += "\t\t\t".utf8 }
          if count - start < Shown.all {
            append(part.range, of: html, naming: gaps, page.links)
          }
        }
        isOpen = true
      }
    }
  }

  /// A part of a page's text, with the titles of facts where it only links to them.
  private mutating func append(
    _ range: Range<Int>, of html: UnsafeBufferPointer<UInt8>, naming gaps: [Gap],
    _ links: [ResolvedLink]
  ) {
    let own = gaps.filter { range.contains($0.offset) }
    if own.isEmpty {
      let bytes = UnsafeBufferPointer(rebasing: html[range])
      return append(text: bytes, isHTML: true, limit: Shown.text)
    }
    var filled: [UInt8] = []
    var written = range.lowerBound
    for gap in own {
      filled += html[written..<gap.offset]
      written = gap.offset
      guard links.indices.contains(gap.reference),
        case .address(_, let title) = links[gap.reference]
      else { continue }
      filled.append(escaping: title.utf8)
    }
    filled += html[written..<range.upperBound]
    filled.withUnsafeBufferPointer { append(text: $0, isHTML: true, limit: Shown.text) }
  }

  /// The texts among an entity's facts, as a section without a heading.
  private mutating func append(factsOf entity: any Entity) {
    var texts: [String] = []
    collect(entity.core.facts, into: &texts)
    guard !texts.isEmpty else { return }
    self += "\t\t\t".utf8
    append(field: texts.joined(separator: " · "), limit: 3 * Shown.text)
  }

  private func collect(_ facts: [Fact], into texts: inout [String]) {
    for fact in facts { collect(fact.value, into: &texts) }
  }

  /// Ids, words of ours and numbers say nothing without their field: only sentences are shown.
  private func collect(_ value: FactValue, into texts: inout [String]) {
    guard texts.count < 12 else { return }
    switch value {
    case .text(let text): if text.utf8.contains(UInt8(ascii: " ")) { texts.append(text) }
    case .number, .reference, .flag: break
    case .list(let values): for value in values { collect(value, into: &texts) }
    case .record(let facts): collect(facts, into: &texts)
    }
  }
}
