internal import PlaybookDiagnostics
internal import PlaybookModel

/// The shape of what `Entity.json` writes, with the address of its page.
enum EntityShape {
  static let description = ExportRecordDescription(
    name: "entity",
    fields: [
      field("id", .text, "unique in its kind"),
      field("kind", .word(EntityKind.allCases.map(\.singular)), "the kind in the singular"),
      field("title", .text, "the shown name"),
      field("description", .text, "one sentence", .missing),
      field("owner", .text, "a person or a team", .missing),
      field("tags", .list(.text), "as given", .missing),
      field("reviewed", .day, "when somebody last confirmed it", .missing),
      field("path", .text, "the file that it stands in"),
      field("line", .integer, "the line in it"),
      field("fields", .map(keys: "fields of the kind", .anything), "its own fields, as written"),
      field("page", .text, "the address of its page below the site's root"),
    ])

  private static func field(
    _ name: String, _ shape: ExportShape, _ meaning: String,
    _ absence: ExportFieldDescription.Absence = .never
  ) -> ExportFieldDescription {
    ExportFieldDescription(name: name, meaning: meaning, shape: shape, absence: absence)
  }
}
