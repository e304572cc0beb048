extension MarkdownExtension {
  /// Turns list items that begin with `[ ]` or `[x]` into tasks.
  static let taskLists = MarkdownExtension(
    name: "task-lists", trigger: .taskMarker,
    block: { block, writer in
      guard block.kind == .item, let paragraph = block.firstChild, paragraph.kind == .paragraph
      else { return }
      let text = writer.text
      let start = text.start(of: paragraph)
      let marker = text.bytes[start..<max(start, text.line(paragraph.startLine).upperBound)]
        .prefix(4)
      guard let isDone = taskMarker(Array(marker)) else { return }
      if writer.removePrefix(3, of: paragraph), block.firstChild == paragraph {
        writer.annotations.set(.task(isDone: isDone), on: paragraph)
        writer.annotations.set(.taskItem, on: block)
      }
    })
}

/// Whether the task is done; nothing where this is no marker with a blank after it.
private func taskMarker(_ bytes: [UInt8]) -> Bool? {
  guard bytes.count == 4, bytes[0] == .openBracket, bytes[2] == .closeBracket, bytes[3].isBlank
  else { return nil }
  return switch bytes[1] {
  case .space: false
  case 0x78, 0x58: true
  default: nil
  }
}
