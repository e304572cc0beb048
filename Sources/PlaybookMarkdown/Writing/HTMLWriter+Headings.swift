internal import PlaybookDiagnostics

extension HTMLWriter {
  mutating func openHeading(_ node: Node) {
    if !isInFootnotes { applyInlineExtensions(to: node) }
    putLineBreak()
    let level = min(6, max(1, node.headingLevel))
    let elementStart = html.count
    html.append(.lessThan)
    html.append(0x68)
    html.append(0x30 + UInt8(level))
    let content = node.plainText()
    var id = ""
    if !options.isVerbatim {
      id = registerID(of: node, content)
      document.anchors.append(id)
      put(" id=\"")
      putEscaped(id)
      html.append(.quotationMark)
    }
    html.append(.greaterThan)
    openHeading = OpenHeading(
      level: level, id: id, text: String(decoding: content, as: UTF8.self),
      elementStart: elementStart, contentStart: html.count, position: headingPosition(node))
    explicitID = nil
  }

  private mutating func registerID(of node: Node, _ content: [UInt8]) -> String {
    guard let (wanted, braces) = explicitID else {
      return ids.register(slug: headingSlug(content))
    }
    let id = ids.register(slug: wanted)
    if id != wanted {
      diagnostics.append(
        Diagnostic(
          .duplicateAnchor,
          "The id '\(wanted)' is taken already, so the heading is called '\(id)'",
          at: position(of: braces)))
    }
    return id
  }

  mutating func closeHeading(_ node: Node) {
    let contentEnd = html.count
    guard let heading = openHeading else { return }
    openHeading = nil
    put("</h")
    html.append(0x30 + UInt8(heading.level))
    put(">\n")
    document.headings.append(
      Heading(
        level: heading.level, id: heading.id, text: heading.text,
        element: heading.elementStart..<html.count, content: heading.contentStart..<contentEnd,
        position: heading.position))
  }

  /// The heading's text on its first line, without number signs on either side.
  private mutating func headingPosition(_ node: Node) -> SourcePosition {
    let bytes = text.bytes
    var start = text.start(of: node)
    var end = text.line(node.startLine).upperBound
    if let braces = explicitID?.braces, braces.lowerBound >= start, braces.upperBound <= end {
      end = braces.lowerBound
    }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    if start < end, bytes[start] == .numberSign, node.endLine == node.startLine {
      let whole = start..<end
      while start < end, bytes[start] == .numberSign { start += 1 }
      let openers = start
      while start < end, bytes[start].isBlank { start += 1 }
      var closer = end
      while closer > start, bytes[closer - 1] == .numberSign { closer -= 1 }
      // Closing number signs stand after a blank, or are all that there is.
      if closer < end, closer == start || bytes[closer - 1].isBlank { end = closer }
      while end > start, bytes[end - 1].isBlank { end -= 1 }
      if start >= end { return places.position(of: whole.lowerBound..<openers, in: text) }
    }
    return places.position(of: start..<end, in: text)
  }

  /// Notes a fenced block; an indented one has no fence to say its language by.
  mutating func noteFence(_ node: Node, language: NodeText) {
    let line = text.line(node.startLine)
    let start = text.start(of: node)
    let bytes = text.bytes
    guard start < line.upperBound, bytes[start] == .backtick || bytes[start] == .tilde else {
      return
    }
    // A fence without a language looks like indented code that begins with one: only the latter
    // has the line in its text.
    if language.isEmpty, node.literal.starts(with: bytes[start..<line.upperBound]) { return }
    var word = start
    while word < line.upperBound, bytes[word] == bytes[start] { word += 1 }
    var range = start..<word
    while word < line.upperBound, bytes[word].isBlank { word += 1 }
    var end = word
    while end < line.upperBound, !bytes[end].isWhitespace { end += 1 }
    if end > word { range = word..<end }
    document.fences.append(
      Fence(
        language: String(decoding: language, as: UTF8.self),
        position: places.position(of: range, in: text)))
  }
}
