/// Files from one example text, and the places that it marks.
///
/// A line `-- path --` opens a file, a `¶` stands before each place that is meant. The marks are no
/// part of the files. Columns of marks count Unicode scalars, as findings do.
package struct ExampleFiles: Sendable {
  package let files: [SourceFile]
  /// In the order of the text; their length says nothing.
  package let marks: [SourcePosition]

  /// Nothing where something stands before the first path.
  package init?(_ example: String) {
    var files: [(path: String, lines: [String])] = []
    var marks: [SourcePosition] = []
    for line in example.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.count > 6, line.hasPrefix("-- "), line.hasSuffix(" --") {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
        continue
      }
      guard let last = files.indices.last else { return nil }
      let number = files[last].lines.count + 1
      var text = ""
      for scalar in line.unicodeScalars {
        if scalar == "¶" {
          let column = text.unicodeScalars.count + 1
          marks.append(SourcePosition(path: files[last].path, line: number, column: column))
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
      files[last].lines.append(text)
    }
    self.files = files.map { path, lines in
      let text = lines.last == "" ? lines.dropLast() : lines[...]
      return SourceFile(path: path, bytes: Array(text.map { $0 + "\n" }.joined().utf8))
    }
    self.marks = marks
  }
}
