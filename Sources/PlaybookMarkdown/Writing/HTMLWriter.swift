internal import PlaybookDiagnostics

/// Walks a tree of libcmark once and writes a `Document`.
///
/// What it writes equals libcmark's own output but for what our extensions add: ids, classes, gaps,
/// sanitised HTML. No function here recurses, however deep the tree is.
struct HTMLWriter {
  let options: MarkdownOptions
  var places: SourcePlaces
  private let blockExtensions: [MarkdownExtension]
  private let inlineExtensions: [MarkdownExtension]
  let escapes: EscapedTildes?
  /// The text that the nodes being written come from; inside of cells that of the cells.
  var text: SourceText
  let cellText: SourceText

  var html: [UInt8] = []
  var document = Document()
  var diagnostics: [Diagnostic] = []
  /// The place of the first block that is deeper than is safe.
  var tooDeep: SourcePosition?

  var ids: IDRegister
  var annotations = Annotations()
  /// Raw HTML that is still open.
  var elements = OpenElements()

  var links = LinkPlaces()
  var linkCount = 0
  /// The block whose text begins behind a marker that was taken out of it, if it was the last.
  var contentStart: (block: Node, offset: Int)?
  /// The raw HTML that a place was asked of last, and where its lines begin.
  var rawLines: (node: Node, starts: [Int])?
  /// True between the tags of a link that was written, false inside one that was refused.
  var linkIsWritten = false
  /// The reference of the link that is being written, if it leads to a fact.
  var factOfLink: Int?

  var openHeading: OpenHeading?
  /// The id that the heading to be written has in its source, and where its braces stand.
  var explicitID: (id: String, braces: Range<Int>)?

  let tables: [Table]
  /// The paragraphs that the cells of tables are.
  var cells: [Node] = []
  var isInCell = false

  var footnotes: [FootnoteDefinition]
  /// The first footnote of each name.
  var footnoteIndices: [String: Int] = [:]
  /// From where on the next footnote without a definition is looked for.
  var unknownFootnoteStart = 0
  /// Indices of footnotes, in the order in which the text refers to them.
  var usedFootnotes: [Int] = []
  /// The last block of the footnote that is being written, and the footnote's index.
  var lastOfFootnote: (block: Node, index: Int)?
  /// True while footnotes are written, whose inlines were seen to before.
  var isInFootnotes = false

  struct OpenHeading {
    var level: Int
    var id: String
    var text: String
    var elementStart: Int
    var contentStart: Int
    var position: SourcePosition
  }

  init(_ lowering: Lowering, _ setting: PageSetting) {
    text = lowering.text
    cellText = lowering.cellText ?? lowering.text
    tables = lowering.tables
    footnotes = lowering.footnotes
    for (index, footnote) in footnotes.enumerated() where footnoteIndices[footnote.label] == nil {
      footnoteIndices[footnote.label] = index
    }
    places = setting.places
    options = setting.options
    escapes = setting.escapes
    blockExtensions = setting.extensions.filter { $0.block != nil }
    inlineExtensions = setting.extensions.filter { $0.inlines != nil }
    ids = IDRegister(reserved: options.reservedIDs)
    html.reserveCapacity(text.bytes.count + text.bytes.count / 2 + 512)
  }

  /// Lets the extensions annotate a block.
  mutating func applyBlockExtensions(to block: Node) {
    for item in blockExtensions { item.block?(block, &self) }
  }

  /// Lets the extensions change the inlines of a block, once.
  mutating func applyInlineExtensions(to block: Node) {
    for item in inlineExtensions { item.inlines?(block, &self) }
    escapes?.restore(in: block)
  }

  /// Writes the whole tree.
  ///
  /// - Returns: the first block whose inside is deeper than is safe, where writing stopped.
  mutating func write(_ root: Node) -> Node? {
    var node = root
    var depth = 0
    while true {
      if enter(node), let child = node.firstChild {
        node = child
        depth += 1
        if linkCount > Limits.links { return nil }
        if depth > Limits.treeDepth { return node.nearestBlock }
        continue
      }
      while node != root {
        if let next = node.next {
          node = next
          break
        }
        guard let parent = node.parent else { return nil }
        node = parent
        depth -= 1
        leave(node)
      }
      if node == root { return nil }
    }
  }
}

// MARK: Bytes

extension HTMLWriter {
  mutating func put(_ markup: StaticString) {
    html.append(
      contentsOf: NodeText(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func put(_ number: Int) { html.append(contentsOf: String(number).utf8) }

  /// Begins a new line unless one has just begun.
  mutating func putLineBreak() {
    if let last = html.last, last != .lineFeed { html.append(.lineFeed) }
  }

  /// Writes text so that HTML shows it as text, in an element or between double quotes.
  ///
  /// It escapes what libcmark escapes, and not apostrophes and backticks as the escaper for
  /// templates does: every attribute that is written here stands in double quotes.
  mutating func putEscaped(_ text: NodeText) {
    let escaped: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x40, escaped &>> UInt64(byte) & 1 != 0 {
        html.append(contentsOf: NodeText(rebasing: text[start..<index]))
        start = index + 1
        switch byte {
        case .quotationMark: put("&quot;")
        case .ampersand: put("&amp;")
        case .lessThan: put("&lt;")
        default: put("&gt;")
        }
      }
      index += 1
    }
    html.append(contentsOf: NodeText(rebasing: text[start..<text.count]))
  }

  mutating func putEscaped(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { putEscaped($0) }
  }

  mutating func putEscaped(_ text: String) { putEscaped(Array(text.utf8)) }

  /// Writes an address between double quotes, as libcmark does: what may not stand in a URL is
  /// percent encoded, what is encoded already stays.
  mutating func putAddress(_ address: NodeText) {
    for byte in address {
      if byte == .ampersand {
        put("&amp;")
      } else if byte == .apostrophe {
        put("&#x27;")
      } else if byte.isLetterOrDigit || Self.isSafeInAddress(byte) {
        html.append(byte)
      } else {
        html.append(percentEscaping: byte)
      }
    }
  }

  private static func isSafeInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case .hyphen, .underscore, .dot, .plus, .exclamationMark, .asterisk, .openParenthesis,
      .closeParenthesis, 0x2C, .percent, .numberSign, .at, .questionMark, .equals, .semicolon,
      .colon, .slash, 0x24, .tilde:
      true
    default: false
    }
  }
}

extension Node {
  /// This node or the nearest above it that is a block.
  var nearestBlock: Node {
    var node = self
    while node.kind.isInline, let parent = node.parent { node = parent }
    return node
  }
}
