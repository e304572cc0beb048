internal import PlaybookDiagnostics

/// What YAML may cost; more is refused.
enum YAMLLimits {
  static let depth = 32
  /// Values after aliases.
  static let nodes = 1_000_000
  /// Values after aliases for each one that is written.
  static let growth = 10
  static let aliases = 20
  /// Bytes.
  static let scalar = 256 * 1024
  /// What the parser itself may be asked to nest, in brackets and in indentation each: it recurses
  /// before anyone can count.
  static let parserDepth = 100
  /// Repeated keys that are reported in one file.
  static let duplicates = 20
}

/// Why YAML is refused, at a line and column of its own.
struct YAMLFailure: Error {
  let message: String
  let line: Int
  let column: Int
  var length = 1
  var help: String?
  /// True for what is not closed: where it begins then helps.
  var mayHaveOrigin = false
  var origin: TextMark?

  func diagnostic(in source: YAMLSource) -> Diagnostic {
    Diagnostic(
      .invalidYAML, message,
      at: source.position(line: line, column: column, length: length),
      notes: origin.map { origin in
        [.init("it begins here", at: source.position(line: origin.line, column: origin.column))]
      } ?? [],
      help: help)
  }
}

/// Refuses, before the parser sees it, what would hang the parser or overflow its stack: aliases as
/// keys are hashed as they are unfolded, and each nested bracket is a call.
func refuseBombs(_ bytes: ArraySlice<UInt8>) -> YAMLFailure? {
  var anchors = 0
  var aliases = 0
  var depth = 0
  var previous = UInt8(ascii: "\n")
  for index in bytes.indices {
    let byte = bytes[index]
    defer { previous = byte }
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      guard beginsToken(after: previous) || previous == UInt8(ascii: ":") else { break }
      depth += 1
      if depth > YAMLLimits.parserDepth {
        return failure("Values are nested deeper than \(YAMLLimits.depth) levels", index, bytes)
      }
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
    case UInt8(ascii: "&") where isName(after: index, previous, in: bytes): anchors += 1
    case UInt8(ascii: "*") where isName(after: index, previous, in: bytes): aliases += 1
    default: break
    }
  }
  if anchors > 0, aliases > YAMLLimits.aliases { return tooManyAliases(in: bytes) }
  return tooDeeplyIndented(bytes)
}

/// Counts the levels that indentation and markers of items open, line by line.
private func tooDeeplyIndented(_ bytes: ArraySlice<UInt8>) -> YAMLFailure? {
  var columns: [Int] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let lineStart = index
    while index < bytes.endIndex, let level = nextLevel(bytes, from: &index) {
      while let last = columns.last, last >= level - lineStart { columns.removeLast() }
      columns.append(level - lineStart)
      if columns.count > YAMLLimits.parserDepth {
        return failure("Values are nested deeper than \(YAMLLimits.depth) levels", level, bytes)
      }
    }
    index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
  }
  return nil
}

/// Where the next thing on a line begins that may open a level; goes past it if it is a marker.
private func nextLevel(_ bytes: ArraySlice<UInt8>, from index: inout Int) -> Int? {
  while index < bytes.endIndex, bytes[index] == UInt8(ascii: " ") { index += 1 }
  guard index < bytes.endIndex, bytes[index] != UInt8(ascii: "\n") else { return nil }
  let level = index
  let isMarker = bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: "?")
  if isMarker, index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: " ") {
    index += 2
  } else {
    index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
  }
  return level
}

private func tooManyAliases(in bytes: ArraySlice<UInt8>) -> YAMLFailure? {
  var aliases = 0
  var previous = UInt8(ascii: "\n")
  for index in bytes.indices {
    if bytes[index] == UInt8(ascii: "*"), isName(after: index, previous, in: bytes) { aliases += 1 }
    if aliases > YAMLLimits.aliases {
      return failure("More than \(YAMLLimits.aliases) aliases are used", index, bytes)
    }
    previous = bytes[index]
  }
  return nil
}

private func beginsToken(after previous: UInt8) -> Bool {
  switch previous {
  case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "["),
    UInt8(ascii: "{"), UInt8(ascii: ","):
    true
  default: false
  }
}

private func isName(after index: Int, _ previous: UInt8, in bytes: ArraySlice<UInt8>) -> Bool {
  guard beginsToken(after: previous) || previous == UInt8(ascii: ":"), index + 1 < bytes.endIndex
  else { return false }
  switch bytes[index + 1] {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
    return true
  default: return false
  }
}

private func failure(_ message: String, _ index: Int, _ bytes: ArraySlice<UInt8>) -> YAMLFailure {
  let before = bytes[bytes.startIndex..<index]
  let line = before.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
  return YAMLFailure(
    message: message, line: line, column: bytes[lineStart..<index].scalarCount + 1)
}
