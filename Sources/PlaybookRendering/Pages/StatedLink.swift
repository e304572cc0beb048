/// A link with the state of what it leads to.
struct StatedLink: Sendable {
  let link: Link
  var state: Pill?
  var note: String?

  static let fields = Fields<StatedLink> {
    Field.record("link", "What it leads to", of: Link.fields) { stated, _ in stated.link }
    Field.optionalRecord("state", "Where that stands", of: Pill.fields) { it, _ in it.state }
    Field.optional("note", "In which way it is meant, or of when it is") { it, _ in it.note }
  }
}
