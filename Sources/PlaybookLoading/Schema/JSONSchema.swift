package import PlaybookDiagnostics
internal import PlaybookModel

/// A JSON Schema of what may stand in a file, made from what its reader asks for.
///
/// It is of draft 7, which the YAML language server, and with it most editors, reads wholly; of
/// later drafts it reads parts. Editors read YAML 1.2 before they ask a schema, so a text field
/// takes what looks like a number, and a number field takes a number in quotation marks, as the
/// loader does. What hangs on two values at once, such as an end after its start, the loader alone
/// knows.
package func jsonSchema(for subject: SchemaSubject) -> JSONValue {
  let head: [(name: String, value: JSONValue?)] = [
    ("$schema", "http://json-schema.org/draft-07/schema#"),
    ("title", .string(subject.title)),
    ("description", .string("Stands in \(subject.files).")),
  ]
  let definitions: [(name: String, value: JSONValue?)] = [
    ("definitions", SchemaDefinition.all)
  ]
  return .object(known: head + subject.body + definitions)
}

extension SchemaSubject {
  fileprivate var title: String {
    switch self {
    case .settings: "The settings of a playbook"
    case .frontMatter: "The front matter of a page"
    case .entity(let kind): kind.withArticle.capitalizedFirst
    case .entities(let kind): "\(kind.title), each under its id"
    }
  }

  fileprivate var body: [(name: String, value: JSONValue?)] {
    switch self {
    case .settings:
      // A file with comments alone is fine.
      recordSchema(Settings.declaration, isClosed: true, allowsNothing: true)
    case .frontMatter:
      // What other generators' front matter holds is only a warning.
      recordSchema(PageFields.declaration, isClosed: false, allowsNothing: true)
    case .entity(let kind): recordSchema(kind.schemaFields, isClosed: true, allowsNothing: false)
    case .entities(let kind):
      [
        ("type", ["object", "null"]),
        (
          "propertyNames",
          [
            "allOf": [
              SchemaDefinition.id.reference,
              ["not": ["enum": .array(kind.reservedIDs.map(JSONValue.string))]],
            ]
          ]
        ),
        (
          "additionalProperties",
          .object(
            known: recordSchema(kind.schemaFields, isClosed: true, allowsNothing: false))
        ),
      ]
    }
  }
}

extension EntityKind {
  /// The fields of an entity in YAML: those of every page, its text, its own.
  fileprivate var schemaFields: [FieldDescription] {
    let body = FieldDescription(
      name: "body", shape: .markdown, requirement: .optional, meaning: PageFields.bodyMeaning,
      example: "Prose.")
    return PageFields.declaration + [body] + (KindDeclaration.of(self)?.fields ?? [])
  }
}

/// A map with these fields.
///
/// - Parameters:
///   - isClosed: whether other fields are an error.
///   - allowsNothing: whether nothing at all may stand in its place.
func recordSchema(
  _ fields: [FieldDescription], isClosed: Bool, allowsNothing: Bool
) -> [(name: String, value: JSONValue?)] {
  let properties = fields.map { JSONValue.Member($0.name, propertySchema($0)) }
  let required = fields.filter { $0.requirement == .required }.map { JSONValue.string($0.name) }
  return [
    ("type", allowsNothing ? ["object", "null"] : "object"),
    ("properties", .object(properties)),
    ("required", required.isEmpty ? nil : .array(required)),
    ("additionalProperties", isClosed ? false : nil),
    ("allOf", exclusions(fields)),
  ]
}

/// Of some fields exactly one is given.
private func exclusions(_ fields: [FieldDescription]) -> JSONValue? {
  var groups: [[String]] = []
  for field in fields where !field.alternatives.isEmpty && !groups.contains(field.alternatives) {
    groups.append(field.alternatives)
  }
  if groups.isEmpty { return nil }
  return .array(
    groups.map { names in
      [
        "oneOf": .array(
          names.map { name in
            [
              "required": [.string(name)],
              "properties": .object([
                JSONValue.Member(name, ["not": SchemaDefinition.nothing.reference])
              ]),
            ]
          })
      ]
    })
}

private func propertySchema(_ field: FieldDescription) -> JSONValue {
  let shape = schema(of: field.shape)
  let isNeeded = field.requirement == .required
  return .object(known: [
    ("description", .string(field.meaning.capitalizedFirst)),
    ("anyOf", .array(isNeeded ? [shape] : [shape, SchemaDefinition.nothing.reference])),
    ("examples", exampleValue(field.example).map { [$0] }),
  ])
}
