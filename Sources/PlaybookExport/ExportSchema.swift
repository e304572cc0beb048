package import PlaybookDiagnostics

extension ExportDocument {
  /// The JSON Schema (draft 7) of `playbook.json`. Fields may be added under the same version, so
  /// it allows more than it names.
  package static var schema: JSONValue {
    let (root, records) = (description, description.allRecords)
    return .object(
      [
        .init("$schema", "http://json-schema.org/draft-07/schema#"),
        .init("title", "A playbook with its figures"),
        .init("description", .string("Stands in public/\(path), version \(version).")),
      ] + root.schemaMembers + [
        .init(
          "definitions",
          .object(records.map { .init($0.definitionName, .object($0.schemaMembers)) }))
      ])
  }
}

extension ExportRecordDescription {
  fileprivate var definitionName: String { name.replacing(" ", with: "-") }

  /// Every record inside this one, each once, in the order in which they are met.
  package var allRecords: [ExportRecordDescription] {
    var found: [ExportRecordDescription] = []
    func visit(_ shape: ExportShape) {
      switch shape {
      case .list(let item), .map(_, let item): visit(item)
      case .record(let record):
        if found.contains(where: { $0.name == record.name }) { return }
        found.append(record)
        for field in record.fields { visit(field.shape) }
      case .text, .day, .integer, .number, .flag, .word, .anything: return
      }
    }
    for field in fields { visit(field.shape) }
    return found
  }

  fileprivate var schemaMembers: [JSONValue.Member] {
    let required = fields.filter { $0.absence != .missing }.map { JSONValue.string($0.name) }
    return [
      .init("type", "object"),
      .init("properties", .object(fields.flatMap(\.properties))),
      .init("required", .array(required)),
    ]
  }
}

extension ExportFieldDescription {
  fileprivate var properties: [JSONValue.Member] {
    let schema =
      absence == .null || absence == .reason
      ? JSONValue.object([.init("anyOf", [shape.schema, ["type": "null"]])]) : shape.schema
    guard case .object(let members) = schema else { return [] }
    let property = JSONValue.Member(
      name, .object([.init("description", .string(meaning))] + members))
    guard absence == .reason else { return [property] }
    let reason: JSONValue = [
      "type": "string", "description": .string("why there is no '\(name)'"),
    ]
    return [property, .init(name + "_reason", reason)]
  }
}

extension ExportShape {
  fileprivate var schema: JSONValue {
    switch self {
    case .text: ["type": "string"]
    case .day: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .integer: ["type": "integer"]
    case .number: ["type": "number"]
    case .flag: ["type": "boolean"]
    case .word(let words): ["enum": .array(words.map(JSONValue.string))]
    case .anything: [:]
    // Nothing stands where one of the list has no value.
    case .list(let item): ["type": "array", "items": ["anyOf": [item.schema, ["type": "null"]]]]
    case .map(let keys, let item):
      [
        "type": "object", "$comment": .string("Keys are \(keys)."),
        "additionalProperties": item.schema,
      ]
    // Beside a reference, draft 7 ignores all else.
    case .record(let record):
      ["allOf": [["$ref": .string("#/definitions/\(record.definitionName)")]]]
    }
  }
}
