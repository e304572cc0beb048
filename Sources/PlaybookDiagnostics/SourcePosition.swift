/// A stretch of one line of a source file.
///
/// Lines and columns count from 1. Columns and lengths count Unicode scalars, as an editor does
/// that shows one cell for each; a byte order mark counts as nothing.
package struct SourcePosition: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let path: String
  package let line: Int
  package let column: Int
  /// How many scalars are meant, at least one.
  package let length: Int

  package init(path: String, line: Int, column: Int, length: Int = 1) {
    self.path = path
    self.line = max(1, line)
    self.column = max(1, column)
    self.length = max(1, length)
  }

  /// The first character of a file, for what is wrong with the file as a whole.
  package static func start(of path: String) -> SourcePosition {
    SourcePosition(path: path, line: 1, column: 1)
  }

  package var description: String { "\(path):\(line):\(column)" }

  package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
    return (a.line, a.column, a.length) < (b.line, b.column, b.length)
  }
}
