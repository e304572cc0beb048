internal import PlaybookDiagnostics

extension HTMLWriter {
  /// Writes what stands before a node's children, or the whole of a node that has none.
  ///
  /// - Returns: true if the children are to be written too, and then `leave` to be called. A node
  ///   without children that may have some is left at once.
  mutating func enter(_ node: Node) -> Bool {
    switch node.kind {
    case .text: putEscaped(node.literal)
    case .softBreak: html.append(.lineFeed)
    case .lineBreak: put("<br />\n")
    case .code:
      put("<code>")
      putEscaped(node.literal)
      put("</code>")
    case .htmlInline: writeHTML(node)
    case .image: writeImage(node)
    case .emphasis, .strong, .link, .customInline: return open(node)
    default: return enterBlock(node)
    }
    return false
  }

  private mutating func enterBlock(_ node: Node) -> Bool {
    applyBlockExtensions(to: node)
    switch annotations.annotation(of: node) {
    case .hidden: return false
    case .table(let number):
      if tables.indices.contains(number) { writeTable(tables[number]) }
      return false
    case .alert(let kind):
      openAlert(kind)
      return open(node, isWritten: true)
    case .taskItem:
      putLineBreak()
      put(options.isVerbatim ? "<li>" : "<li class=\"task\">")
      return open(node, isWritten: true)
    case .task, .figure, .none, .deletion, .footnote: break
    }
    switch node.kind {
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTML(node)
    case .rule:
      putLineBreak()
      put("<hr />\n")
    default: return open(node)
    }
    return false
  }

  /// Writes the start tag of a node that may hold others, and the end tag if it holds none.
  private mutating func open(_ node: Node, isWritten: Bool = false) -> Bool {
    if !isWritten, !openTag(node) { return false }
    if node.firstChild != nil { return true }
    leave(node)
    return false
  }

  /// False if the node was written as a whole.
  private mutating func openTag(_ node: Node) -> Bool {
    switch node.kind {
    case .quote:
      putLineBreak()
      put("<blockquote>\n")
    case .list: openList(node)
    case .item:
      putLineBreak()
      put("<li>")
    case .heading: openHeading(node)
    case .paragraph: return openParagraph(node)
    case .emphasis: put("<em>")
    case .strong: put("<strong>")
    case .link:
      guard openLink(node) else {
        leave(node)
        return false
      }
    case .customInline: return openCustomInline(node)
    default: break
    }
    return true
  }

  private mutating func openCustomInline(_ node: Node) -> Bool {
    switch annotations.annotation(of: node) {
    case .deletion: put("<del>")
    case .footnote(let number, let id):
      writeFootnoteReference(number: number, id: id)
      return false
    case .hidden, .none, .table, .alert, .task, .taskItem, .figure: break
    }
    return true
  }

  /// Writes the end tag of a node that holds others.
  mutating func leave(_ node: Node) {
    if !elements.isEmpty { closeElements(in: node) }
    switch node.kind {
    case .quote: closeQuote(node)
    case .list: put(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    case .item: put("</li>\n")
    case .heading: closeHeading(node)
    case .paragraph: closeParagraph(node)
    case .emphasis: put("</em>")
    case .strong: put("</strong>")
    case .customInline: put("</del>")
    case .link:
      if linkIsWritten { put("</a>") }
      linkIsWritten = false
      if let fact = factOfLink { addGap(.factCard, fact) }
      factOfLink = nil
    default: break
    }
  }

  private mutating func openList(_ node: Node) {
    putLineBreak()
    if !node.isOrderedList {
      put("<ul>\n")
    } else if node.listStart == 1 {
      put("<ol>\n")
    } else {
      put("<ol start=\"")
      put(node.listStart)
      put("\">\n")
    }
  }

  private mutating func openParagraph(_ node: Node) -> Bool {
    if !isInFootnotes { applyInlineExtensions(to: node) }
    if document.summary.isEmpty, node.parent?.kind == .document {
      document.summary = String(decoding: node.plainText(), as: UTF8.self)
    }
    if !options.isVerbatim, writeView(node) { return false }
    let annotation = annotations.annotation(of: node)
    if case .figure = annotation {
      writeFigure(node)
      return false
    }
    if !node.isInTightList {
      putLineBreak()
      put("<p>")
    }
    if case .task(let isDone) = annotation {
      if !options.isVerbatim { put("<label>") }
      put(isDone ? "<input type=\"checkbox\" checked=\"\"" : "<input type=\"checkbox\"")
      put(" disabled=\"\" /> ")
    }
    return true
  }

  private mutating func closeParagraph(_ node: Node) {
    if !options.isVerbatim, case .task = annotations.annotation(of: node) { put("</label>") }
    if let (last, index) = lastOfFootnote, last == node {
      html.append(.space)
      writeBackLinks(to: index)
      lastOfFootnote = nil
    }
    if !node.isInTightList { put("</p>\n") }
  }

  private mutating func openAlert(_ kind: AlertKind) {
    putLineBreak()
    put("<div class=\"alert alert-")
    html.append(contentsOf: kind.rawValue.utf8)
    put("\">\n<p class=\"alert-title\">")
    html.append(contentsOf: kind.title.utf8)
    put("</p>\n")
  }

  private mutating func closeQuote(_ node: Node) {
    putLineBreak()
    if case .alert = annotations.annotation(of: node) {
      put("</div>\n")
    } else {
      put("</blockquote>\n")
    }
  }

  private mutating func writeCodeBlock(_ node: Node) {
    putLineBreak()
    escapes?.restore(in: node)
    let info = node.fenceInfo
    let language = NodeText(rebasing: info.prefix { !$0.isWhitespace })
    if language.isEmpty {
      put("<pre><code>")
    } else {
      put("<pre><code class=\"language-")
      putEscaped(language)
      put("\">")
    }
    putEscaped(node.literal)
    put("</code></pre>\n")
    noteFence(node, language: language)
  }

  private mutating func writeHTML(_ node: Node) {
    let isBlock = node.kind == .htmlBlock
    if isBlock {
      escapes?.restore(in: node)
      putLineBreak()
    }
    if options.isVerbatim {
      html.append(contentsOf: node.literal)
    } else {
      writeRawHTML(node, isBlock: isBlock)
    }
    if isBlock { putLineBreak() }
  }
}

extension Node {
  /// True for a paragraph that is written without tags of its own.
  var isInTightList: Bool {
    guard let item = parent, item.kind == .item, let list = item.parent else { return false }
    return list.isTightList
  }

  /// The text below the node without markup; a line break is a space.
  ///
  /// Raw HTML is markup, unless it is asked for as text, as libcmark has it in alternative texts.
  func plainText(keepingHTML: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    var here: (node: Node, entered: Bool)? = (self, true)
    while let (node, entered) = here {
      if entered {
        switch node.kind {
        case .text, .code: bytes.append(contentsOf: node.literal)
        case .softBreak, .lineBreak: bytes.append(.space)
        case .htmlInline: if keepingHTML { bytes.append(contentsOf: node.literal) }
        default: break
        }
      }
      here = node.step(entered: entered, below: self)
    }
    return bytes
  }
}
