internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel
internal import PlaybookSite

/// What the index knows of some neighbouring pages.
struct IndexedPages: Sendable {
  let words: WordGroup
  /// For each page, how many words it has and how many its title has.
  let lengths: [(all: Int, title: Int)]

  /// - Parameter numbers: indices into the pages of the plan, at most 65,536.
  init(_ numbers: ArraySlice<Int>, of plan: SitePlan) {
    var vocabulary = Vocabulary()
    var scanner = WordScanner()
    var lengths: [(all: Int, title: Int)] = []
    lengths.reserveCapacity(numbers.count)
    for number in numbers {
      let page = plan.pages[number]
      let before = vocabulary.read
      vocabulary.beginPage()
      scanner.scan(page.title, .title, into: &vocabulary)
      let title = vocabulary.read - before
      scanner.scan(kindOf: page, into: &vocabulary)
      scanner.scan(prose: page, into: &vocabulary)
      if case .entity(let reference) = page.kind, let entity = plan.playbook.entity(reference) {
        scanner.scan(entity, into: &vocabulary)
      }
      lengths.append((vocabulary.read - before, title))
    }
    self.lengths = lengths
    words = vocabulary.sorted()
  }
}

extension WordScanner {
  fileprivate mutating func scan(
    _ text: String, _ field: Occurrences.Field, into vocabulary: inout Vocabulary
  ) {
    vocabulary.begin(field)
    var text = text
    text.withUTF8 { scan($0, isHTML: false, into: &vocabulary) }
  }

  /// Who asks for vendors wants their list and their pages before what is written about vendors.
  fileprivate mutating func scan(kindOf page: Page, into vocabulary: inout Vocabulary) {
    switch page.kind {
    case .entity(let reference): scan(reference.kind.inWords, .id, into: &vocabulary)
    case .index(let kind): scan(kind.inWords, .id, into: &vocabulary)
    case .home, .page, .folder, .tags, .tag, .siteMap, .notFound: break
    }
  }

  /// What every page has: description, tags, headings and text.
  fileprivate mutating func scan(prose page: Page, into vocabulary: inout Vocabulary) {
    scan(page.shortTitle, .description, into: &vocabulary)
    scan(page.description, .description, into: &vocabulary)
    for tag in page.fields.tags { scan(tag.value, .heading, into: &vocabulary) }
    guard let document = page.document else { return }
    document.html.withUnsafeBufferPointer { html in
      for part in document.parts {
        vocabulary.begin(part.isHeading ? .heading : .text)
        scan(UnsafeBufferPointer(rebasing: html[part.range]), isHTML: true, into: &vocabulary)
      }
    }
    for gap in document.gaps where gap.content == .factTitle || gap.content == .view {
      scan(document, gap, of: page, into: &vocabulary)
    }
  }

  /// What stands where the document has a gap: the caption of a view, the title of a fact.
  private mutating func scan(
    _ document: Document, _ gap: Gap, of page: Page, into vocabulary: inout Vocabulary
  ) {
    guard document.references.indices.contains(gap.reference) else { return }
    scan(document.references[gap.reference].text, .text, into: &vocabulary)
    if page.links.indices.contains(gap.reference),
      case .address(_, let title) = page.links[gap.reference]
    {
      scan(title, .text, into: &vocabulary)
    }
  }

  fileprivate mutating func scan(_ entity: any Entity, into vocabulary: inout Vocabulary) {
    scan("\(entity.id)", .id, into: &vocabulary)
    scan(facts: entity.core.facts, into: &vocabulary)
  }

  private mutating func scan(facts: [Fact], into vocabulary: inout Vocabulary) {
    for fact in facts { scan(fact.value, of: fact.name, into: &vocabulary) }
  }

  private mutating func scan(
    _ value: FactValue, of name: String, into vocabulary: inout Vocabulary
  ) {
    switch value {
    case .text(let text):
      scan(text, name == "id" || name == "title" ? .heading : .text, into: &vocabulary)
    case .number(let number): scan("\(number)", .text, into: &vocabulary)
    case .reference(let reference): scan("\(reference.id)", .text, into: &vocabulary)
    case .flag: break
    case .list(let values): for value in values { scan(value, of: name, into: &vocabulary) }
    case .record(let facts): scan(facts: facts, into: &vocabulary)
    }
  }
}

/// A stretch of a document's HTML.
struct DocumentPart {
  let range: Range<Int>
  /// The heading that it is, or under which it stands.
  let heading: Heading?
  let isHeading: Bool
}

extension Document {
  /// Headings and what stands between them, in order.
  var parts: [DocumentPart] {
    var parts: [DocumentPart] = []
    var start = 0
    var above: Heading?
    func add(_ end: Int, _ heading: Heading?, _ isHeading: Bool) {
      guard end > start, end <= html.count else { return }
      parts.append(.init(range: start..<end, heading: heading, isHeading: isHeading))
      start = end
    }
    for heading in headings {
      add(heading.element.lowerBound, above, false)
      add(heading.element.upperBound, heading, true)
      above = heading
    }
    add(html.count, above, false)
    return parts
  }
}
