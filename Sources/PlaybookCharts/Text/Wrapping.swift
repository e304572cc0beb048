/// A text laid into lines that fit a width.
package struct WrappedText: Sendable, Equatable {
  package var lines: [String]
  /// Whether words are missing, so that the whole has to be told elsewhere.
  package var isShortened: Bool

  /// - Parameters:
  ///   - ems: the width of a line.
  ///   - lines: at most so many, at least one; the last ends with an ellipsis where more follows.
  package init(_ text: String, ems: Double, lines count: Int = 1, isBold: Bool = false) {
    var rest = Self.words(of: text)
    lines = []
    isShortened = false
    while !rest.isEmpty, lines.count < max(1, count) {
      let isLast = lines.count + 1 >= count
      let joined = rest.joined(separator: " ")
      if TextWidth.ems(joined, isBold: isBold) <= ems {
        lines.append(joined)
        return
      }
      if isLast {
        lines.append(Self.shortened(joined, ems: ems, isBold: isBold))
        isShortened = true
        return
      }
      lines.append(takeLine(&rest, ems: ems, isBold: isBold))
    }
    if lines.isEmpty { lines = [""] }
  }

  private static func words(of text: String) -> [String] {
    text.drawable.split(separator: " ").map(String.init)
  }

  /// As many words as fit, or a part of the first one where that is too long.
  private mutating func takeLine(_ words: inout [String], ems: Double, isBold: Bool) -> String {
    var line = ""
    while let word = words.first {
      let longer = line.isEmpty ? word : line + " " + word
      guard TextWidth.ems(longer, isBold: isBold) <= ems else { break }
      line = longer
      words.removeFirst()
    }
    guard line.isEmpty, let word = words.first else { return line }
    var part = Self.prefix(of: word, ems: ems, isBold: isBold)
    // One letter alone on a line looks lost.
    let left = word.count - part.count
    if left < 3, part.count > 5 { part.removeLast(3 - left) }
    let rest = word.dropFirst(max(1, part.count))
    if rest.isEmpty { words.removeFirst() } else { words[0] = String(rest) }
    // A single letter that is wider than the line.
    if part.isEmpty { isShortened = true }
    return part.isEmpty ? "…" : part
  }

  private static func shortened(_ text: String, ems: Double, isBold: Bool) -> String {
    let room = ems - TextWidth.ems("…", isBold: isBold)
    var part = prefix(of: text, ems: room, isBold: isBold)
    while part.last == " " { part.removeLast() }
    return part + "…"
  }

  private static func prefix(of text: String, ems: Double, isBold: Bool) -> String {
    var width = 0.0
    let factor = TextWidth.ems("x", isBold: isBold) / TextWidth.ems(of: "x")
    return String(
      text.prefix { character in
        width += TextWidth.ems(of: character) * factor
        return width <= ems
      })
  }
}
