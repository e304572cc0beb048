internal import PlaybookDiagnostics
package import PlaybookModel

extension PageFields {
  /// The fields that every page and every entity may have.
  package static let declaration: [FieldDescription] = FieldReader.describe("a page") {
    _ = PageFields(reading: &$0)
  }

  static let bodyMeaning = "prose, where the entity stands in YAML and is no Markdown page"

  private static let texts = FieldType.list(of: FieldType<String>.text)

  /// Reads front matter; what cannot be read is reported and left out.
  init(reading fields: inout FieldReader) {
    self.init()
    title = fields.optional(
      "title", .text, "shown name; else the first heading, else the name in words",
      example: "Why we look outside")
    description =
      fields.optional(
        "description", .text, "one sentence for lists and cards", example: "What made us look."
      )?.value
    owner = fields.optional("owner", .text, "a person or a team", example: "Operations")?.value
    tags =
      fields.optional("tags", Self.texts, "words to find it by", example: "[cost, people]")?
      .value ?? []
    weight =
      fields.optional(
        "weight", .integer, "order among its neighbours, smaller first; none stands last",
        example: "10"
      )?.value
    date = fields.optional("date", .date, "when it was written", example: "2026-04-30")?.value
    reviewed = fields.optional(
      "reviewed", .date, "when somebody last confirmed that it is true", example: "2026-04-30")
    reviewEvery =
      fields.optional(
        "review_every", .duration, "how often that is wanted", example: "3M"
      )?.value
    readPlacement(&fields)
    extra =
      fields.optional("extra", .free, "anything, for templates", example: "{ colour: green }")?
      .value ?? []
  }

  /// The fields that say where and how the page is shown.
  private mutating func readPlacement(_ fields: inout FieldReader) {
    navigation =
      fields.optional(
        "nav", .navigationEntry, "a short title in the navigation, or false to hide the page",
        example: "Why")?.value ?? .title
    slug = fields.optional(
      "slug", .text, "the last part of the page's address; else the file's name", example: "why")
    isDraft =
      fields.optional("draft", .boolean, "left out unless drafts are asked for", example: "no")?
      .value ?? false
    redirectFrom =
      fields.optional(
        "redirect_from", Self.texts, "old addresses that lead here", example: "[/old/address/]")?
      .value ?? []
    template = fields.optional(
      "template", .text, "a layout other than the kind's, by its name", example: "wide")
    showsContents =
      fields.optional(
        "toc", .boolean, "whether a table of contents is shown; else the theme decides",
        example: "no"
      )?.value
    isPrinted =
      fields.optional(
        "print", .boolean,
        "whether it, and all below it, stands in the board pack; else the settings decide",
        example: "no"
      )?.value
  }
}
