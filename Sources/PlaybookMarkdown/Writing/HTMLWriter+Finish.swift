internal import PlaybookDiagnostics

/// Where a link is written, and how.
struct WrittenPlace {
  let form: LinkPlace.Form
  /// The destination as the author wrote it; nothing where it is written elsewhere.
  let written: String?
  let position: SourcePosition
}

extension HTMLWriter {
  /// The finished document, or an empty one and the reason where a limit was exceeded.
  mutating func finish(tooLargeTable: Int?) -> RenderedPage {
    var page = RenderedPage(document: document, diagnostics: diagnostics)
    page.document.html = html
    if let tooDeep {
      page.document = Document()
      page.diagnostics.append(
        limitProblem("Elements are nested more than \(Limits.treeDepth) deep", at: tooDeep))
    }
    if let tooLargeTable {
      let line = text.line(tooLargeTable)
      page.diagnostics.append(
        limitProblem(
          "A table has more than \(Limits.tableColumns) columns, or all tables of the page more "
            + "than \(Limits.tableCells) cells", at: position(of: line)))
    }
    if linkCount > Limits.links {
      page.diagnostics.append(
        limitProblem(
          "The page holds \(linkCount) links and images, more than \(Limits.links)",
          at: SourcePosition(path: places.path, line: places.firstLine, column: 1)))
    }
    return page
  }

  mutating func noteDepth(_ node: Node?) {
    guard let node, tooDeep == nil else { return }
    let start = text.start(of: node)
    tooDeep = position(of: start..<start)
  }

  private func limitProblem(_ message: String, at position: SourcePosition) -> Diagnostic {
    Diagnostic(.limitExceeded, message + ", the limit", at: position)
  }

  /// The place of a link or of inline HTML in the text.
  mutating func find(_ node: Node) -> LinkPlace {
    let block = node.nearestBlock
    return links.place(of: node, in: block, from: contentStart(of: block), text)
  }

  mutating func locate(_ node: Node) -> WrittenPlace {
    let place = find(node)
    return WrittenPlace(
      form: place.form,
      written: place.isWritten
        ? String(decoding: text.bytes[place.destination], as: UTF8.self) : nil,
      position: position(of: place.destination))
  }

  /// The byte at which the inline content of a block begins.
  private func contentStart(of block: Node) -> Int {
    if let (_, start) = contentStarts.last(where: { $0.block == block }) { return start }
    var start = text.start(of: block)
    guard block.kind == .heading, start < text.bytes.count, text.bytes[start] == .numberSign
    else { return start }
    let end = text.line(block.startLine).upperBound
    while start < end, text.bytes[start] == .numberSign { start += 1 }
    while start < end, text.bytes[start].isBlank { start += 1 }
    return start
  }
}
