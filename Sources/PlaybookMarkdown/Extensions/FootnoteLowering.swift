internal import PlaybookDiagnostics

/// A definition's lines in the text, and what of each belongs to its body.
private struct DefinitionLines {
  let label: String
  let lines: ClosedRange<Int>
  /// Where the body begins on the first line.
  let bodyStart: Int
}

/// Takes the definitions of footnotes out of a text; false where there are none.
func lowerFootnotes(_ root: Node, _ lowering: inout Lowering) -> Bool {
  let text = lowering.text
  let definitions = findDefinitions(root, text)
  if definitions.isEmpty { return false }
  var builder = SourceTextBuilder(from: text)
  for definition in definitions {
    addBody(of: definition, text, to: &builder)
    lowering.footnotes.append(
      FootnoteDefinition(label: definition.label, line: definition.lines.lowerBound))
  }
  var line = 1
  for definition in definitions {
    while line < definition.lines.lowerBound {
      builder.addLine(line)
      line += 1
    }
    lowering.markers[builder.nextLine] = .nothing
    builder.addLine(Array("<!---->".utf8), for: text.line(line).lowerBound)
    line = definition.lines.upperBound + 1
  }
  while line <= text.lineCount {
    builder.addLine(line)
    line += 1
  }
  lowering.text = builder.finish()
  return true
}

/// Writes a body as a quotation, so that whatever it leaves open ends with it.
private func addBody(
  of definition: DefinitionLines, _ text: SourceText, to builder: inout SourceTextBuilder
) {
  let first = text.line(definition.lines.lowerBound)
  let mark = Array("> ".utf8)
  builder.addLine(prefix: mark, copying: definition.bodyStart..<first.upperBound)
  for number in definition.lines.dropFirst() {
    var cursor = LineCursor(text.bytes, line: text.line(number))
    // A lazy line belongs to the paragraph above, as it stands.
    cursor.skipColumns(min(4, cursor.indentation))
    let blanks = [UInt8](repeating: .space, count: cursor.indentation)
    let rest = cursor.afterBlanks()
    builder.addLine(prefix: mark + blanks, copying: rest.offset..<rest.end)
  }
  builder.addLine([], for: first.upperBound)
}

private func findDefinitions(_ root: Node, _ text: SourceText) -> [DefinitionLines] {
  let skipped = verbatimLines(root, text)
  var definitions: [DefinitionLines] = []
  var line = 1
  var next = skipped.startIndex
  while line <= text.lineCount {
    while next < skipped.endIndex, skipped[next].upperBound < line { next += 1 }
    if next < skipped.endIndex, skipped[next].contains(line) {
      line = skipped[next].upperBound + 1
      continue
    }
    guard let (label, bodyStart) = definitionStart(line, text) else {
      line += 1
      continue
    }
    let last = lastLine(ofDefinitionAt: line, bodyStart, text)
    definitions.append(
      DefinitionLines(label: label, lines: line...last, bodyStart: bodyStart))
    line = last + 1
  }
  return definitions
}

/// The lines of code and raw HTML, where nothing is a definition.
private func verbatimLines(_ root: Node, _ text: SourceText) -> [ClosedRange<Int>] {
  var ranges: [ClosedRange<Int>] = []
  var child = root.firstChild
  while let node = child {
    child = node.next
    guard node.kind == .codeBlock || node.kind == .htmlBlock else { continue }
    let start = max(1, node.startLine)
    let end = node.endLine >= start ? node.endLine : (child?.startLine ?? text.lineCount + 1) - 1
    ranges.append(start...max(start, end))
  }
  return ranges
}

private func definitionStart(_ number: Int, _ text: SourceText) -> (String, Int)? {
  let cursor = LineCursor(text.bytes, line: text.line(number))
  let start = cursor.afterBlanks()
  guard start.column <= 3, start.byte == .openBracket else { return nil }
  let line = Array(text.bytes[start.offset..<start.end])
  guard line.begins(with: "[^"), let end = footnoteLabelEnd(line, from: 2), end + 1 < line.count,
    line[end + 1] == .colon
  else { return nil }
  var body = end + 2
  while body < line.count, line[body].isBlank { body += 1 }
  return (footnoteLabel(line[2..<end]), start.offset + body)
}

/// A definition goes on over indented lines, blank lines before such, and lazy lines.
private func lastLine(
  ofDefinitionAt first: Int, _ bodyStart: Int, _ text: SourceText
) -> Int {
  var last = first
  var line = first + 1
  var mayBeLazy = bodyStart < text.line(first).upperBound
  while line <= text.lineCount {
    let cursor = LineCursor(text.bytes, line: text.line(line))
    if cursor.isBlank {
      mayBeLazy = false
    } else if cursor.indentation >= 4 {
      last = line
      mayBeLazy = true
    } else {
      let start = cursor.afterBlanks()
      guard mayBeLazy, definitionStart(line, text) == nil,
        !beginsBlock(text.bytes, start.offset..<start.end)
      else { break }
      last = line
    }
    line += 1
  }
  return last
}
