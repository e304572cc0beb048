package import PlaybookDiagnostics

/// What YAML says, with a place for every key and value and no guess about types: scalars stay the
/// text that was written until a field asks for a number or a date.
package enum YAMLValue: Sendable, Equatable {
  package enum Style: Sendable, Equatable {
    case plain, quoted
    /// After `|` or `>`; how many spaces stand before its lines.
    case block(indentation: Int)
  }

  case scalar(String, Style)
  case list([Located<YAMLValue>])
  /// In the order of the file; no key twice.
  case map([YAMLEntry])

  /// True for an empty text and for a plain `~` and `null`, which mean "not given".
  package var isNull: Bool {
    guard case .scalar(let text, let style) = self else { return false }
    if text.isEmpty { return true }
    guard style == .plain, text.utf8.count <= 4 else { return false }
    return text == "~" || text == "null" || text == "Null" || text == "NULL"
  }
}

/// One key of a map with its value.
package struct YAMLEntry: Sendable, Equatable {
  package let key: Located<String>
  package let value: Located<YAMLValue>

  package init(key: Located<String>, value: Located<YAMLValue>) {
    self.key = key
    self.value = value
  }
}

/// A stretch of a file that is YAML: a whole file, or front matter.
package struct YAMLSource: Sendable {
  /// Checked UTF-8 with LF line ends and no byte order mark.
  package let bytes: ArraySlice<UInt8>
  package let path: String
  /// The 1-based line of the file on which the bytes begin.
  package let firstLine: Int

  package init(_ bytes: ArraySlice<UInt8>, path: String, firstLine: Int = 1) {
    self.bytes = bytes
    self.path = path
    self.firstLine = firstLine
  }

  /// The place of a line and column of the YAML itself.
  func position(line: Int, column: Int, length: Int = 1) -> SourcePosition {
    SourcePosition(path: path, line: line &+ firstLine &- 1, column: column, length: length)
  }
}

/// What came of reading YAML.
package enum YAMLReading: Sendable, Equatable {
  /// Nothing but comments and white space.
  case nothing
  case value(Located<YAMLValue>)
  /// It cannot be read, and that has been reported.
  case failed
}

/// Reads YAML: what is flat by a reader of our own, everything else by Yams. Both give one result.
package func readYAML(
  _ source: YAMLSource, reporting diagnostics: inout [Diagnostic]
) -> YAMLReading {
  readFlatYAML(source) ?? composeYAML(source, reporting: &diagnostics)
}
