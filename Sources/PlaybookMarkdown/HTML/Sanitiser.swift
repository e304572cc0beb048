internal import PlaybookDiagnostics

/// Where a piece of raw HTML stands, while it is written anew.
struct RawHTML {
  let node: Node
  let bytes: [UInt8]
  /// The node among whose children it stands.
  let owner: Node
  let isBlock: Bool
  /// True where a paragraph or a heading is around it, which can hold no blocks.
  let isInText: Bool
}

// Raw HTML is taken apart and written again strictly; nothing is copied through. What a browser
// then reads is what was judged here.
extension HTMLWriter {
  mutating func writeRawHTML(_ node: Node, isBlock: Bool) {
    let owner = node.parent ?? node
    let htmlStart = html.count
    let source = RawHTML(
      node: node, bytes: Array(node.literal), owner: owner, isBlock: isBlock,
      isInText: !isBlock && standsInText(owner))
    var parser = TagParser(source.bytes)
    var start = 0
    while let token = parser.next() {
      switch token {
      case .text(let range): putMarkupText(source.bytes[range])
      case .comment: break
      case .tag(let tag):
        let range = start..<parser.index
        if tag.isEnd {
          writeEndTag(tag, source, at: range)
        } else if !writeStartTag(tag, source, at: range) {
          parser.skipElement(tag.name)
        }
      }
      start = parser.index
    }
    guard isBlock else { return }
    if let index = elements.index(ofPhrasingIn: owner) {
      closeElements(downTo: index, isReported: true)
    }
    // What held comments alone leaves no empty lines.
    if html[htmlStart...].allSatisfy(\.isWhitespace) { html.removeSubrange(htmlStart...) }
  }

  /// Closes what is still open among the children of a node that ends.
  mutating func closeElements(in owner: Node) {
    guard let last = elements.last, last.owner == owner else { return }
    closeElements(downTo: elements.count(below: owner), isReported: true)
    if !owner.kind.isInline, owner.kind != .paragraph, owner.kind != .heading { putLineBreak() }
  }

  /// Writes text between tags: entities stay, all else is escaped.
  mutating func putMarkupText(_ text: ArraySlice<UInt8>) {
    let bytes = Array(text)
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .ampersand:
        if let length = entityLength(bytes, at: index) {
          html.append(contentsOf: bytes[index..<index + length])
          index += length
          continue
        }
        put("&amp;")
      case .lessThan: put("&lt;")
      case .greaterThan: put("&gt;")
      case .quotationMark: put("&quot;")
      default: html.append(bytes[index])
      }
      index += 1
    }
  }

  /// True for inlines of what is written as a paragraph or a heading.
  private func standsInText(_ owner: Node) -> Bool {
    var node = owner
    while node.kind.isInline {
      if node.kind != .customInline { return true }
      guard let parent = node.parent else { return true }
      node = parent
    }
    return node.kind == .heading || node.kind == .paragraph && !node.isInTightList && !isInCell
  }
}

// MARK: Tags

extension HTMLWriter {
  /// - Returns: false if the element's content is to be skipped.
  private mutating func writeStartTag(
    _ tag: HTMLTag, _ source: RawHTML, at range: Range<Int>
  ) -> Bool {
    let name = tag.name == "strike" ? "s" : tag.name
    if options.passesRawHTML {
      if name == "script" || name == "style" {
        reportRemoved("element", name, source, at: range)
        return tag.isSelfClosing
      }
      writeTag(name, tag, source, at: range, isClosed: tag.isSelfClosing)
      return true
    }
    guard let rule = AllowedTags.rules[name] else {
      reportRemoved("element", name, source, at: range)
      let isSkipped = source.isBlock && AllowedTags.droppedWithContent.contains(name)
      return !isSkipped || tag.isSelfClosing || name == "embed"
    }
    guard makeRoom(for: name, rule, source, at: range) else { return true }
    guard elements.elements.count < Limits.openElements else {
      if elements.report("depth") { tooDeep = position(of: place(of: range, in: source)) }
      return true
    }
    writeTag(name, tag, source, at: range, isClosed: false)
    if rule.content == .void { return true }
    if tag.isSelfClosing {
      putEndTag(name)
    } else {
      elements.push(
        .init(
          name: name, owner: source.owner, content: rule.content, source: source, range: range))
    }
    return true
  }

  /// Ends the elements that cannot hold this one; false if it cannot stand here at all.
  private mutating func makeRoom(
    for name: String, _ rule: TagRule, _ source: RawHTML, at range: Range<Int>
  ) -> Bool {
    if rule.isBlock && source.isInText {
      if elements.report("in text \(name)") {
        report("The element '\(name)' cannot stand within a line of text", source, at: range)
      }
      return false
    }
    if !rule.parents.isEmpty {
      guard let index = elements.index(ofParentIn: rule.parents, owner: source.owner) else {
        if elements.report("outside \(name)") {
          report("The element '\(name)' stands outside a table", source, at: range)
        }
        return false
      }
      closeElements(downTo: index + 1, isReported: false)
    }
    let implied = AllowedTags.impliedEnds(before: name)
    while let last = elements.last, last.owner == source.owner, implied.contains(last.name) {
      closeElements(downTo: elements.elements.count - 1, isReported: false)
    }
    return true
  }

  private mutating func writeEndTag(_ tag: HTMLTag, _ source: RawHTML, at range: Range<Int>) {
    let name = tag.name == "strike" ? "s" : tag.name
    if options.passesRawHTML {
      if name != "script" && name != "style" { putEndTag(name) }
      return
    }
    guard let rule = AllowedTags.rules[name], rule.content != .void else { return }
    guard let index = elements.index(of: name, owner: source.owner) else {
      if elements.report("stray \(name)") {
        report("The end tag '</\(name)>' closes nothing", source, at: range)
      }
      return
    }
    closeElements(downTo: index + 1, isReported: true)
    _ = elements.pop()
    putEndTag(name)
  }

  private mutating func closeElements(downTo count: Int, isReported: Bool) {
    while elements.elements.count > count, let element = elements.pop() {
      putEndTag(element.name)
      guard isReported, !OpenElements.mayStayOpen(element.name),
        elements.report("unclosed \(element.name)")
      else { continue }
      diagnostics.append(
        Diagnostic(
          .rawHTML, "The element '\(element.name)' is not closed where it has to be",
          at: position(of: place(of: element.range, in: element.source)),
          help: "Write '</\(element.name)>'"))
    }
  }

  private mutating func putEndTag(_ name: String) {
    put("</")
    html.append(contentsOf: name.utf8)
    html.append(.greaterThan)
  }
}

// MARK: Reports

extension HTMLWriter {
  mutating func reportRemoved(
    _ what: String, _ name: String, _ source: RawHTML, at range: Range<Int>
  ) {
    guard elements.report("\(what) \(name)") else { return }
    report("The \(what) '\(name)' is not published", source, at: range)
  }

  private mutating func report(_ message: String, _ source: RawHTML, at range: Range<Int>) {
    diagnostics.append(
      Diagnostic(.rawHTML, message, at: position(of: place(of: range, in: source))))
  }

  /// Where bytes of raw HTML stand in the text.
  ///
  /// A line of a block is the end of its line in the text, whatever prefixes stand before it.
  mutating func place(of range: Range<Int>, in source: RawHTML) -> Range<Int> {
    let (number, lineEnd) = line(at: range.lowerBound, in: source)
    if !source.isBlock {
      let start = find(source.node).destination.lowerBound
      if number == 0 { return start + range.lowerBound..<start + range.upperBound }
      return start..<start
    }
    let line = text.line(source.node.startLine + number)
    let start = max(line.lowerBound, line.upperBound - (lineEnd - range.lowerBound))
    return start..<min(max(start, line.upperBound), start + range.count)
  }

  /// The line of a byte of raw HTML, counted from 0, and where it ends.
  private mutating func line(at offset: Int, in source: RawHTML) -> (Int, end: Int) {
    if rawLines?.node != source.node {
      var starts = [0]
      for (index, byte) in source.bytes.enumerated() where byte == .lineFeed {
        starts.append(index + 1)
      }
      rawLines = (source.node, starts)
    }
    let lines = SourceText(bytes: source.bytes, lineStarts: rawLines?.starts ?? [0])
    let number = lines.lineNumber(at: offset)
    return (number - 1, lines.line(number).upperBound)
  }
}
