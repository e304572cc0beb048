package import PlaybookDiagnostics
package import PlaybookLoading

/// The files of one example text and the places that it marks, for tests: see `ExampleFiles`.
package struct MarkedFiles: Sendable {
  package let files: [SourceFile]
  /// In the order of the text; their length says nothing.
  package let marks: [SourcePosition]

  /// - Throws: where something stands before the first path.
  package init(_ example: String) throws(MarkedFilesError) {
    guard let read = ExampleFiles(example) else {
      throw MarkedFilesError(message: "Something stands before the first '-- path --':\n\(example)")
    }
    files = read.files
    marks = read.marks
  }

  /// The files as they would be found on a disk below a site's folder.
  package var source: SourceTree {
    var tree = SourceTree()
    for file in files.sorted(by: { $0.path < $1.path }) {
      if file.path.hasPrefix("templates/") {
        tree.templates.append(file)
      } else if [".md", ".yaml", ".yml", ".csv"].contains(where: file.path.hasSuffix) {
        tree.content.append(file)
      } else {
        tree.assets.append(file)
      }
    }
    return tree
  }
}

/// Why an example cannot be read.
package struct MarkedFilesError: Error, CustomStringConvertible {
  package let message: String
  package var description: String { message }
}
