/// The source lines that a report shows under its findings.
struct Excerpts {
  /// The most scalars of a line that are shown; longer lines are cut around the marker.
  private static let width = 96

  private let source: (String) -> [UInt8]?
  private var files: [String: (bytes: [UInt8], lines: LineTable)?] = [:]

  init(source: @escaping (String) -> [UInt8]?) { self.source = source }

  /// The line with its number and a marker below it; empty where there is no such line.
  mutating func excerpt(at position: SourcePosition) -> String {
    guard let scalars = line(position.line, of: position.path) else { return "" }
    let start = min(position.column - 1, scalars.count)
    let end = min(max(start + 1, start + position.length), max(scalars.count, start + 1))
    let cut = start > Self.width - 16 ? start - 24 : 0
    let shown = scalars[cut..<min(scalars.count, cut + Self.width)]
    var text = cut > 0 ? "…" : ""
    var before = cut > 0 ? 1 : 0
    var marked = 0
    for (index, scalar) in zip(shown.indices, shown) {
      let cell = String(scalar).escapedForTerminal
      text += cell
      let cells = terminalWidth(of: cell)
      if index < start { before += cells } else if index < end { marked += cells }
    }
    if cut + Self.width < scalars.count { text += "…" }
    let number = String(position.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let marker =
      String(repeating: " ", count: before) + "^"
      + String(repeating: "~", count: max(0, marked - 1))
    return "  \(number) | \(text)\n  \(margin) | \(marker)\n"
  }

  private mutating func line(_ number: Int, of path: String) -> [Unicode.Scalar]? {
    if files[path] == nil {
      files[path] = .some(source(path).map { ($0, LineTable($0)) })
    }
    guard let entry = files[path], let (bytes, lines) = entry, number <= lines.starts.count else {
      return nil
    }
    let start = lines.starts[number - 1]
    var end = number < lines.starts.count ? lines.starts[number] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    var scalars = Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    if number == 1, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    return scalars
  }
}

/// How many terminal cells a text takes: two for East Asian wide letters and emoji, none for marks.
private func terminalWidth(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { width, scalar in
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return width
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return width + 2
    default: return width + 1
    }
  }
}
