internal import Foundation
package import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookModel

/// An example as a playbook that can be read: what its entities need beside what the test is about
/// is filled in from the examples that the fields declare, so that examples show
/// only what matters.
package struct CompletedExample {
  package let files: [SourceFile]
  package let marks: [SourcePosition]

  package init(_ text: String) throws {
    let marked = try MarkedFiles(text)
    files = marked.files.map(Self.completed)
    marks = marked.marks
  }

  private static func completed(_ file: SourceFile) -> SourceFile {
    let parts = file.path.split(separator: "/")
    // One entity a file: `content/data/pilots/desk.yaml`, `content/pilots/desk.md`.
    if parts.count == 4, parts[1] == "data", file.path.hasSuffix(".yaml"),
      let kind = EntityKind(plural: parts[2])
    {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let missing = lines(missingIn: text, of: kind)
      let end = text.hasSuffix("\n") || text.isEmpty ? "" : "\n"
      return SourceFile(path: file.path, bytes: Array((text + end + missing).utf8))
    }
    if parts.count == 3, file.path.hasSuffix(".md"), let kind = EntityKind(plural: parts[1]) {
      let text = String(decoding: file.bytes, as: UTF8.self)
      guard text.hasPrefix("---\n"), let end = text.range(of: "\n---\n") else { return file }
      let front = text[..<end.lowerBound] + "\n"
      let rest = "---\n" + text[end.upperBound...]
      return SourceFile(
        path: file.path,
        bytes: Array((front + lines(missingIn: String(front), of: kind) + rest).utf8))
    }
    return file
  }

  /// The required fields that a text does not have, with their declared examples.
  private static func lines(missingIn text: String, of kind: EntityKind) -> String {
    let fields = KindDeclaration.all.first { $0.kind == kind }?.fields ?? []
    let lines = text.split(separator: "\n")
    return fields.filter { field in
      field.requirement == .required && !lines.contains { $0.hasPrefix("\(field.name):") }
    }.map { "\($0.name): \($0.example)\n" }.joined()
  }
}
