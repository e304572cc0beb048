internal import PlaybookDiagnostics

/// A footnote that a page defines.
struct FootnoteDefinition {
  let label: String
  /// The definition's first line in the text that was parsed first.
  let line: Int
  /// The text that it was parsed from, as a quotation.
  var body: Node?
  /// 1 for the first that the text refers to; nothing where nothing does.
  var number: Int?
  var id = ""
  /// The ids of the places that refer to it.
  var uses: [String] = []
}

extension MarkdownExtension {
  /// Footnotes: `[^name]` in the text and `[^name]: …` at the beginning of a line.
  ///
  /// To CommonMark a definition is a link definition or a paragraph. So each is taken out of the
  /// text, and put as a quotation of its own before it.
  static let footnotes = MarkdownExtension(
    name: "footnotes", trigger: .footnote,
    lower: { root, lowering in
      if lowering.footnotesAreLowered { return false }
      lowering.footnotesAreLowered = true
      return lowerFootnotes(root, &lowering)
    },
    inlines: { block, writer in
      guard !writer.footnotes.isEmpty, block.containsText(where: mayHoldFootnote) else { return }
      block.joinTexts()
      var texts: [Node] = []
      block.forEachNode { node in
        if node.kind == .text, mayHoldFootnote(node.literal) { texts.append(node) }
      }
      for text in texts { writer.replaceFootnotes(in: text) }
    })
}

private func mayHoldFootnote(_ text: NodeText) -> Bool {
  text.contains(.caret) || text.last == .openBracket
}

extension HTMLWriter {
  /// Replaces `[^name]` in a text by references to footnotes that are defined.
  fileprivate mutating func replaceFootnotes(in node: Node) {
    let text = Array(node.literal)
    var done = 0
    var index = 0
    while index + 1 < text.count {
      guard text[index] == .openBracket, text[index + 1] == .caret,
        let end = footnoteLabelEnd(text, from: index + 2)
      else {
        index += 1
        continue
      }
      let label = footnoteLabel(text[index + 2..<end])
      guard let definition = footnotes.firstIndex(where: { $0.label == label }) else {
        reportUnknownFootnote(label, text[index...end])
        index = end
        continue
      }
      guard let reference = Node.make(.customInline), let before = Node.make(.text) else { return }
      before.setLiteral(text[done..<index])
      before.insert(before: node)
      reference.insert(before: node)
      annotations.set(useFootnote(definition), on: reference)
      done = end + 1
      index = done
    }
    if done > 0 { node.setLiteral(text[done...]) }
  }

  private mutating func useFootnote(_ index: Int) -> Annotation {
    let slug = headingSlug(Array(footnotes[index].label.utf8))
    if footnotes[index].number == nil {
      usedFootnotes.append(index)
      footnotes[index].number = usedFootnotes.count
      footnotes[index].id = ids.register(slug: "fn-" + slug)
      document.anchors.append(footnotes[index].id)
    }
    let count = footnotes[index].uses.count
    let id = ids.register(slug: "fnref-" + slug + (count > 0 ? "-\(count + 1)" : ""))
    footnotes[index].uses.append(id)
    document.anchors.append(id)
    return .footnote(number: footnotes[index].number ?? 0, id: id)
  }

  private mutating func reportUnknownFootnote(_ label: String, _ written: ArraySlice<UInt8>) {
    guard elements.report("footnote \(label)") else { return }
    let bytes = places.original.bytes
    let start = bytes.indices.first { bytes[$0...].starts(with: written) } ?? 0
    diagnostics.append(
      Diagnostic(
        .unknownFootnote, "The footnote '\(label)' is not defined on this page",
        at: places.position(of: start..<start + written.count),
        help: didYouMean(nearest(to: label, in: footnotes.map(\.label)))))
  }

  // MARK: Writing

  mutating func writeFootnoteReference(number: Int, id: String) {
    guard usedFootnotes.indices.contains(number - 1) else { return }
    put("<sup class=\"footnote-ref\"><a href=\"#")
    putFragment(footnotes[usedFootnotes[number - 1]].id)
    put("\" id=\"")
    putEscaped(id)
    put("\" data-footnote-ref>")
    put(number)
    put("</a></sup>")
  }

  /// Writes the section of footnotes, in the order in which the text refers to them.
  mutating func writeFootnotes() {
    if footnotes.isEmpty { return }
    defer { reportUnusedFootnotes() }
    if usedFootnotes.isEmpty { return }
    applyToBodies()
    isInFootnotes = true
    putLineBreak()
    put("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    for index in usedFootnotes {
      let footnote = footnotes[index]
      put("<li id=\"")
      putEscaped(footnote.id)
      put("\">\n")
      var child = footnote.body?.firstChild
      while let node = child {
        child = node.next
        lastOfFootnote = child == nil ? (node, index) : nil
        noteDepth(write(node))
      }
      if let body = footnote.body { closeElements(in: body) }
      if lastOfFootnote != nil || footnote.body?.firstChild == nil {
        lastOfFootnote = nil
        writeBackLinks(to: index)
        html.append(.lineFeed)
      }
      putLineBreak()
      put("</li>\n")
    }
    put("</ol>\n</section>\n")
  }

  /// Sees to the inlines of all footnotes that are used, so that their own references are counted
  /// before a link back is written.
  private mutating func applyToBodies() {
    var next = 0
    while next < usedFootnotes.count {
      footnotes[usedFootnotes[next]].body?.forEachNode { node in
        if node.kind == .paragraph || node.kind == .heading { applyInlineExtensions(to: node) }
      }
      next += 1
    }
  }

  /// Writes the links back to the places that refer to a footnote.
  mutating func writeBackLinks(to index: Int) {
    for (count, use) in footnotes[index].uses.enumerated() {
      if count > 0 { html.append(.space) }
      put("<a href=\"#")
      putFragment(use)
      put("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩")
      if count > 0 {
        put("<sup class=\"footnote-ref\">")
        put(count + 1)
        put("</sup>")
      }
      put("</a>")
    }
  }

  private mutating func putFragment(_ id: String) {
    Array(id.utf8).withUnsafeBufferPointer { putAddress($0) }
  }

  private func linePosition(_ line: Int) -> SourcePosition {
    places.position(of: places.original.line(line))
  }

  private mutating func reportUnusedFootnotes() {
    var labels: Set<String> = []
    for footnote in footnotes where !labels.insert(footnote.label).inserted {
      diagnostics.append(
        Diagnostic(
          .duplicateFootnote, "The footnote '\(footnote.label)' is defined twice; the first counts",
          at: linePosition(footnote.line)))
    }
    for footnote in footnotes
    where labels.contains(footnote.label) && footnote.number == nil
      && !usedFootnotes.contains(where: { footnotes[$0].label == footnote.label })
    {
      diagnostics.append(
        Diagnostic(
          .unusedFootnote, "Nothing refers to the footnote '\(footnote.label)', so it is not shown",
          at: linePosition(footnote.line)))
    }
  }
}

// MARK: Labels

/// Where the label ends that begins here, at its closing bracket.
func footnoteLabelEnd(_ bytes: [UInt8], from start: Int) -> Int? {
  var end = start
  while end < bytes.count, end - start < 200 {
    let byte = bytes[end]
    if byte == .closeBracket { return end > start ? end : nil }
    if byte.isWhitespace || byte == .openBracket || byte == .caret { return nil }
    end += 1
  }
  return nil
}

/// Labels are equal in any letter case.
func footnoteLabel(_ bytes: ArraySlice<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self).lowercased()
}
