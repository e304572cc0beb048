internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel
internal import PlaybookSite

/// A page's prose with its gaps filled, apart from the heading that becomes the page's own.
struct PageBody: Sendable {
  /// The visible heading: inline markup.
  let heading: [UInt8]
  let headingID: String?
  let html: [UInt8]
  /// Headings of the second and third level, for the table of contents.
  let contents: [Heading]

  /// Above this many entries a table of contents names the second level alone.
  static let mostContents = 40

  init(of page: Page, in scope: LinkScope) {
    guard let document = page.document else {
      heading = Self.escaped(page.title)
      headingID = nil
      html = []
      contents = []
      return
    }
    var filling = GapFilling(document: document, page: page, scope: scope)
    let hoisted = Self.hoistedHeading(of: page, document)
    if let hoisted {
      headingID = hoisted.id.isEmpty ? nil : hoisted.id
      filling.append(0..<hoisted.element.lowerBound, isOpenEnded: true)
      filling.append(hoisted.element.upperBound..<document.html.count, isOpenEnded: true)
      var inner = GapFilling(document: document, page: page, scope: scope, hasCards: false)
      inner.append(hoisted.content, isOpenEnded: true)
      heading = inner.html
    } else {
      headingID = nil
      filling.append(0..<document.html.count, isOpenEnded: true)
      heading = Self.escaped(page.title)
    }
    html = filling.html
    contents = Self.contents(of: page, document, without: hoisted)
  }

  /// The first heading, where it is of the first level and opens the body or gave the page its
  /// title: it is not printed twice.
  private static func hoistedHeading(of page: Page, _ document: Document) -> Heading? {
    guard let first = document.headings.first, first.level == 1,
      first.element.lowerBound >= 0, first.element.upperBound <= document.html.count,
      first.element.lowerBound <= first.content.lowerBound,
      first.content.upperBound <= first.element.upperBound
    else { return nil }
    let gaveTitle = page.fields.title == nil && first.text == page.title
    return first.element.lowerBound == 0 || gaveTitle ? first : nil
  }

  private static func contents(
    of page: Page, _ document: Document, without hoisted: Heading?
  ) -> [Heading] {
    guard page.fields.showsContents ?? (document.headings.count > 3) else { return [] }
    let headings = document.headings.dropFirst(hoisted == nil ? 0 : 1)
    let entries = headings.filter { $0.level <= 3 && !$0.id.isEmpty }
    if entries.count <= mostContents { return entries }
    return entries.filter { $0.level <= 2 }
  }

  private static func escaped(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    bytes.append(escaping: text.utf8)
    return bytes
  }
}

/// Joins pieces of a document and what its links became.
private struct GapFilling {
  let document: Document
  let links: [ResolvedLink]
  let scope: LinkScope
  private(set) var html: [UInt8] = []
  private var cards: PageCards

  /// - Parameter hasCards: false where there is no room for cards.
  init(document: Document, page: Page, scope: LinkScope, hasCards: Bool = true) {
    self.document = document
    links = page.links
    self.scope = scope
    cards = PageCards(page, scope, isEmpty: !hasCards)
  }

  /// Appends a range of the document's HTML, with the gaps that stand in it; also those at its end
  /// where it is open-ended.
  mutating func append(_ range: Range<Int>, isOpenEnded: Bool) {
    if html.isEmpty { html.reserveCapacity(range.count + document.gaps.count * 40) }
    var written = range.lowerBound
    for gap in document.gaps where gap.offset >= written {
      guard gap.offset < range.upperBound || isOpenEnded && gap.offset == range.upperBound else {
        break
      }
      html += document.html[written..<gap.offset]
      written = gap.offset
      fill(gap)
    }
    html += document.html[written..<range.upperBound]
  }

  private mutating func fill(_ gap: Gap) {
    guard links.indices.contains(gap.reference) else { return }
    switch (gap.content, links[gap.reference]) {
    case (.destination, .address(let address, _)): html.append(escaping: address.utf8)
    case (.factTitle, .address(_, let title)): html.append(escaping: title.utf8)
    case (.factAttributes, .address):
      cards.describe(document.references[gap.reference], into: &html)
    case (.factCard, .address): cards.append(document.references[gap.reference], to: &html)
    case (.view, .view(let name, let entity, let address)):
      let caption = document.references[gap.reference].text
      let markup = scope.markup(
        ofView: name, entity, caption: caption, prefix: "view-\(gap.reference + 1)")
      html += markup ?? Self.link(caption, to: address)
    case (.destination, .broken):
      // Reported, and let through by the settings: it is then as dead as it was written, and no
      // link to the page itself.
      let reference = document.references[gap.reference]
      if case .path = reference.target { html.append(escaping: reference.written.utf8) }
    default: return
    }
  }

  /// A view that has nothing to show: its caption leads to what it is about.
  private static func link(_ caption: String, to address: String) -> [UInt8] {
    var html = Array("<p class=\"view\"><a href=\"".utf8)
    html.append(escaping: address.utf8)
    html += "\">".utf8
    html.append(escaping: caption.utf8)
    html += "</a></p>\n".utf8
    return html
  }
}
