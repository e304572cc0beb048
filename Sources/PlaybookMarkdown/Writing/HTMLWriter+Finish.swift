internal import PlaybookDiagnostics

extension HTMLWriter {
  /// The finished document, or an empty one and the reason where a limit was exceeded.
  mutating func finish(_ tooDeep: Node?) -> (document: Document, diagnostics: [Diagnostic]) {
    if let tooDeep {
      let start = text.start(of: tooDeep)
      let problem = Diagnostic(
        .limitExceeded, "Elements are nested more than \(Limits.treeDepth) deep, the limit",
        at: position(of: start..<start))
      return (Document(), [problem])
    }
    document.html = html
    return (document, diagnostics)
  }

  /// The place of a link's destination in the text.
  mutating func locate(_ node: Node) -> LinkPlace {
    let block = node.nearestBlock
    return links.place(of: node, in: block, from: contentStart(of: block), text)
  }

  /// The byte at which the inline content of a block begins.
  func contentStart(of block: Node) -> Int {
    var start = text.start(of: block)
    if block.kind == .heading {
      let bytes = text.bytes
      let end = text.line(block.startLine).upperBound
      if start < end, bytes[start] == .numberSign {
        while start < end, bytes[start] == .numberSign { start += 1 }
        while start < end, bytes[start].isBlank { start += 1 }
      }
    }
    return start
  }
}
