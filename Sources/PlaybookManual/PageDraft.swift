package import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookModel

/// The file of a new page: its title, and its other fields as comments to be taken up.
package struct PageDraft: Sendable {
  package let file: SourceFile

  /// - Parameters:
  ///   - path: below `content/`, without an ending.
  ///   - name: the last part of it, of which the title is made.
  ///   - values: what fields shall be, as it stands in YAML.
  package init(at path: String, name: String, values: [String: String]) {
    let title = values["title"] ?? inWords(name)
    let given = PageFields.declaration.filter { $0.name != "title" && values[$0.name] != nil }
      .map { "\($0.name): \(values[$0.name] ?? "")\n" }.joined()
    let left = PageFields.declaration.filter { $0.name != "title" && values[$0.name] == nil }
      .map(\.asComment).joined()
    let text = "---\ntitle: \(title)\n\(given)\(left)---\nBegin here.\n"
    file = SourceFile(path: "content/\(path).md", bytes: Array(text.utf8))
  }
}
