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
    case .htmlInline: writeInlineHTML(node)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .rule:
      putLineBreak()
      put("<hr />\n")
    case .image: writeImage(node)
    default:
      guard open(node) else { return false }
      if node.firstChild != nil { return true }
      leave(node)
    }
    return false
  }

  /// Writes the start tag of a node that holds others; false if it was written as a whole.
  private mutating func open(_ node: Node) -> Bool {
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
    default: break
    }
    return true
  }

  /// Writes the end tag of a node that holds others.
  mutating func leave(_ node: Node) {
    switch node.kind {
    case .quote:
      putLineBreak()
      put("</blockquote>\n")
    case .list: put(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    case .item: put("</li>\n")
    case .heading: closeHeading(node)
    case .paragraph: if !node.isInTightList { put("</p>\n") }
    case .emphasis: put("</em>")
    case .strong: put("</strong>")
    case .link:
      if linkIsWritten { put("</a>") }
      linkIsWritten = false
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
    if document.summary.isEmpty, node.parent?.kind == .document {
      document.summary = String(decoding: node.plainText(), as: UTF8.self)
    }
    if !options.isVerbatim, writeView(node) { return false }
    if !node.isInTightList {
      putLineBreak()
      put("<p>")
    }
    return true
  }

  private mutating func writeCodeBlock(_ node: Node) {
    putLineBreak()
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

  private mutating func writeHTMLBlock(_ node: Node) {
    putLineBreak()
    if options.isVerbatim {
      html.append(contentsOf: node.literal)
    } else {
      putEscaped(node.literal)
    }
    putLineBreak()
  }

  private mutating func writeInlineHTML(_ node: Node) {
    if options.isVerbatim {
      html.append(contentsOf: node.literal)
    } else {
      putEscaped(node.literal)
    }
  }
}

extension Node {
  /// True for a paragraph that is written without tags of its own.
  fileprivate var isInTightList: Bool {
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
