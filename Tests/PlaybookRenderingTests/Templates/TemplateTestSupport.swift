import PlaybookDiagnostics
import PlaybookRendering

/// The shape that the examples' layout `page` has.
let exampleFields: [Shape.Field] = [
  .init("title", .text, "What the page is called"),
  .init("has_title", .flag, "Whether there is a title"),
  .init("address", .url, "Where the page is"),
  .init("body", .html, "What the page says"),
  .init("is_open", .flag, "Whether it is open"),
  .init("owner", ownerShape, "Who answers for it"),
  .init(
    "rows",
    .list(
      .record([
        .init("name", .text, "The row's name"),
        .init("is_last", .flag, "Whether no row follows"),
        .init("link", .url, "Where the row leads"),
        .init("cells", .list(.text), "What stands in the row"),
      ])), "A table's rows"),
  .init("words", .list(.text), "Some words"),
  .init("extra", .untyped, "What the author adds"),
]

private let ownerShape = Shape.record([
  .init("name", .text, "The owner's name"),
  .init("home", .url, "The owner's page"),
])

/// A template with its findings' places marked by `¶`, and the codes that are reported there.
struct Marked {
  let text: String
  /// Line and column of each mark, in order.
  let places: [String]

  init(_ marked: String) {
    var text = ""
    var places: [String] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "¶": places.append("\(line):\(column)")
      case "\n":
        text.unicodeScalars.append(scalar)
        (line, column) = (line + 1, 1)
      default:
        text.unicodeScalars.append(scalar)
        column += 1
      }
    }
    self.text = text
    self.places = places
  }
}

func file(_ path: String, _ text: String) -> SourceFile {
  SourceFile(path: path, bytes: Array(text.utf8))
}

/// The templates with these partials, and what was reported.
func templates(
  _ layout: String, partials: [String: String] = [:], fields: [Shape.Field] = exampleFields
) -> (set: TemplateSet, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let files =
    [file("templates/layouts/page.mustache", layout)]
    + partials.sorted { $0.key < $1.key }
    .map { file("templates/partials/\($0.key).mustache", $0.value) }
  let set = TemplateSet(
    files, layouts: [LayoutDeclaration(name: "page", fields: fields)], reporting: &diagnostics)
  return (set, diagnostics.sorted())
}

/// A page with a value for each of the fields of ``exampleFields``.
func exampleRecord(
  title: String = "Why", body: String = "<p>So.</p>", isOpen: Bool = true,
  rows: [TemplateValue] = [row("a", cells: ["1"]), row("b", isLast: true, cells: ["2", "3"])],
  words: [String] = ["one", "two"], extra: TemplateValue = .record(TemplateRecord([]))
) -> TemplateRecord {
  TemplateRecord([
    ("title", .text(title)), ("has_title", .flag(!title.isEmpty)), ("address", .url("/why/?a=1&b")),
    ("body", .html(Array(body.utf8))), ("is_open", .flag(isOpen)),
    (
      "owner",
      .record(TemplateRecord([("name", .text("Ada & Co")), ("home", .url("/ada/"))]))
    ),
    ("rows", .list(rows)), ("words", .list(words.map { .text($0) })), ("extra", extra),
  ])
}

func row(_ name: String, isLast: Bool = false, cells: [String]) -> TemplateValue {
  .record(
    TemplateRecord([
      ("name", .text(name)), ("is_last", .flag(isLast)), ("link", .url("/\(name)/")),
      ("cells", .list(cells.map { .text($0) })),
    ]))
}

extension TemplateSet {
  func text(_ record: TemplateRecord) -> String {
    String(decoding: render("page", record), as: UTF8.self)
  }
}
