internal import PlaybookDiagnostics

/// What writing a page takes, beside its text.
struct PageSetting {
  let places: SourcePlaces
  let options: MarkdownOptions
  let extensions: [MarkdownExtension]
  let escapes: EscapedTildes?
}

/// A page and what is wrong with it.
struct RenderedPage {
  var document = Document()
  var diagnostics: [Diagnostic] = []
}

/// Parses a text, lets the extensions rewrite it as often as they ask for, and writes it.
///
/// - Returns: nothing where the rewritten text was not read as it was meant, as may happen behind
///   what looks like raw HTML without an end; the text is then to be written without extensions
///   that rewrite.
func renderPage(_ lowering: Lowering, _ setting: PageSetting) -> RenderedPage? {
  let bytes = setting.escapes?.hidden(in: lowering.text.bytes) ?? lowering.text.bytes
  return Node.withTree(of: bytes) { root -> RenderedPage? in
    var lowering = lowering
    for item in setting.extensions {
      if let lower = item.lower, lower(root, &lowering) { return renderPage(lowering, setting) }
    }
    guard let cellText = lowering.cellText else {
      return writePage(root, cells: root.children(atMost: lowering.cellCount), lowering, setting)
    }
    let cellBytes = setting.escapes?.hidden(in: cellText.bytes) ?? cellText.bytes
    return Node.withTree(of: cellBytes) { cellRoot in
      writePage(root, cells: cellRoot.children(atMost: .max), lowering, setting)
    } ?? nil
  } ?? nil
}

private func writePage(
  _ root: Node, cells: [Node], _ lowering: Lowering, _ setting: PageSetting
) -> RenderedPage? {
  var writer = HTMLWriter(lowering, setting)
  guard writer.install(lowering, cells, in: root) else { return nil }
  writer.noteDepth(writer.write(root))
  writer.writeFootnotes()
  return writer.finish(tooLargeTable: lowering.tooLargeTable)
}

extension Node {
  func children(atMost count: Int) -> [Node] {
    var children: [Node] = []
    var child = firstChild
    while let node = child, children.count < count {
      children.append(node)
      child = node.next
    }
    return children
  }
}

extension HTMLWriter {
  /// Finds in the tree what the rewritten text holds of ours; false where something is not there.
  fileprivate mutating func install(_ lowering: Lowering, _ cells: [Node], in root: Node) -> Bool {
    self.cells = cells
    guard cells.count >= lowering.cellCount else { return false }
    for (block, table) in lowering.wholeTables { annotations.set(.table(table), on: block) }
    if lowering.markers.isEmpty { return true }
    var added = root.children(atMost: lowering.cellCount + lowering.footnotes.count)
    guard added.count == lowering.cellCount + lowering.footnotes.count else { return false }
    for node in added { annotations.set(.hidden, on: node) }
    added.removeFirst(lowering.cellCount)
    for (index, body) in added.enumerated() {
      guard body.kind == .quote else { return false }
      footnotes[index].body = body
    }
    return installMarkers(lowering.markers, in: root)
  }

  private mutating func installMarkers(_ markers: [Int: Lowering.Marker], in root: Node) -> Bool {
    var found = 0
    var here: (node: Node, entered: Bool)? = (root, true)
    while let (node, entered) = here {
      if entered, node.kind == .htmlBlock, let marker = markers[node.startLine] {
        found += 1
        switch marker {
        case .nothing: annotations.set(.hidden, on: node)
        case .table(let number): annotations.set(.table(number), on: node)
        }
      }
      let isLeaf = node.kind == .paragraph || node.kind == .heading
      here = node.step(entered: entered && !isLeaf, below: root)
    }
    return found == markers.count
  }
}
