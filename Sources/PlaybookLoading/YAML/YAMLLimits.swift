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
  /// What the parser itself may nest: it recurses before anyone can count, so it must stop on its
  /// own, and later than we do.
  static let parserDepth: Int32 = 64
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

/// Refuses, before the parser sees it, what would hang it: aliases in keys are hashed as they are
/// unfolded. Without an anchor, `*emphasis*` in prose is no alias.
func refuseBombs(_ bytes: ArraySlice<UInt8>) -> YAMLFailure? {
  guard bytes.contains(UInt8(ascii: "&")) else { return nil }
  var previous = UInt8(ascii: "\n")
  for index in bytes.indices {
    if bytes[index] == UInt8(ascii: "&"), isName(after: index, previous, in: bytes) {
      return tooManyAliases(in: bytes)
    }
    previous = bytes[index]
  }
  return nil
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
