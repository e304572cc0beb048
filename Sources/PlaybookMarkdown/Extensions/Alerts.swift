/// The kinds of alerts that GitHub knows.
enum AlertKind: String, CaseIterable {
  case note, tip, important, warning, caution

  var title: String {
    switch self {
    case .note: "Note"
    case .tip: "Tip"
    case .important: "Important"
    case .warning: "Warning"
    case .caution: "Caution"
    }
  }
}

extension MarkdownExtension {
  /// Turns a quotation that opens with `[!NOTE]` into an alert.
  ///
  /// Text on the marker's line is the alert's first text; GitHub shows such a quotation as it is,
  /// but most that are written in the wild are meant so.
  static let alerts = MarkdownExtension(
    name: "alerts", trigger: .alert,
    block: { block, writer in
      guard block.kind == .quote, let paragraph = block.firstChild, paragraph.kind == .paragraph,
        let (kind, length) = alertMarker(of: paragraph, writer.text)
      else { return }
      guard writer.removePrefix(length, of: paragraph) else { return }
      writer.annotations.set(.alert(kind), on: block)
    })
}

/// The marker in the paragraph's source, so that an escaped one is none, and its length.
private func alertMarker(of paragraph: Node, _ text: SourceText) -> (AlertKind, Int)? {
  let start = text.start(of: paragraph)
  let line = text.bytes[start..<max(start, text.line(paragraph.startLine).upperBound)]
  guard line.begins(with: "[!"), let end = line.firstIndex(of: .closeBracket) else { return nil }
  let name = String(decoding: line[line.startIndex + 2..<end], as: UTF8.self).lowercased()
  guard let kind = AlertKind(rawValue: name) else { return nil }
  if let after = line[(end + 1)...].first, !after.isBlank { return nil }
  return (kind, end + 1 - start)
}

extension HTMLWriter {
  /// Takes a marker from the beginning of a paragraph, with the white space after it.
  ///
  /// - Returns: false if the paragraph does not begin with that much text, and stays as it is.
  mutating func removePrefix(_ length: Int, of paragraph: Node) -> Bool {
    paragraph.joinTexts()
    guard let first = paragraph.firstChild, first.kind == .text, first.literal.count >= length
    else { return false }
    let start = text.start(of: paragraph)
    guard first.literal.prefix(length).elementsEqual(text.bytes[start..<start + length]) else {
      return false
    }
    let rest = Array(first.literal.dropFirst(length).drop { $0.isBlank })
    contentStarts.append((paragraph, start + first.literal.count - rest.count))
    if rest.isEmpty {
      if let lineBreak = first.next, lineBreak.kind == .softBreak || lineBreak.kind == .lineBreak {
        lineBreak.remove()
      }
      first.remove()
      if paragraph.firstChild == nil { paragraph.remove() }
    } else {
      first.setLiteral(rest)
    }
    return true
  }
}
