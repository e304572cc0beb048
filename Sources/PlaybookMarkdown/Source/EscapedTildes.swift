/// Escaped tildes, hidden from libcmark: its tree has lost the backslashes by which `\~~a~~` is no
/// strikethrough.
///
/// Each `\~` becomes a character that the text does not hold: Unicode punctuation, so that emphasis
/// beside it stays what it is, and two bytes long, so that all columns stay.
struct EscapedTildes {
  private let stand: [UInt8]

  /// Nothing where there is no need, or no character is free.
  init?(in bytes: [UInt8], _ features: Features) {
    guard features.isSuperset(of: [.tilde, .escapedTilde]) else { return nil }
    let second: [UInt8] = [0xA1, 0xA7, 0xAB, 0xB6, 0xB7, 0xBB, 0xBF]
    var seen: Set<UInt8> = []
    for (index, byte) in bytes.enumerated() where byte == 0xC2 && index + 1 < bytes.count {
      seen.insert(bytes[index + 1])
    }
    guard let free = second.first(where: { !seen.contains($0) }) else { return nil }
    stand = [0xC2, free]
  }

  /// The text for libcmark.
  func hidden(in bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    var index = 0
    while index + 1 < result.count {
      if result[index] != .backslash {
        index += 1
        continue
      }
      if result[index + 1] == .tilde { result.replaceSubrange(index..<index + 2, with: stand) }
      index += 2
    }
    return result
  }

  /// Writes the tildes of a block and its inlines back: as the author wrote them in code and raw
  /// HTML, without the backslash elsewhere.
  func restore(in block: Node) {
    block.forEachNode { node in
      switch node.kind {
      case .text: restore(node.literal, "~") { node.setLiteral($0) }
      case .code, .codeBlock, .htmlInline, .htmlBlock:
        restore(node.literal, "\\~") { node.setLiteral($0) }
        restore(node.fenceInfo, "~") { node.setFenceInfo($0) }
      case .link, .image:
        restore(node.destination, "~") { node.setDestination($0) }
        restore(node.title, "~") { node.setTitle($0) }
      default: break
      }
    }
  }

  private func restore(_ text: NodeText, _ tilde: StaticString, _ set: ([UInt8]) -> Void) {
    guard text.contains(stand[0]) else { return }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == stand[0], index + 1 < text.count, text[index + 1] == stand[1] {
        result.append(contentsOf: tilde.description.utf8)
        index += 2
      } else {
        result.append(text[index])
        index += 1
      }
    }
    set(result)
  }
}
