internal import PlaybookDiagnostics

/// An object of `playbook.json`: its fields in order, each with what it means and how it is had.
struct ExportRecord<Subject>: Sendable {
  let name: String
  let fields: [ExportField<Subject>]

  init(_ name: String, _ fields: [ExportField<Subject>]) {
    self.name = name
    self.fields = fields
  }

  func json(_ subject: Subject) -> JSONValue {
    var members: [JSONValue.Member] = []
    members.reserveCapacity(fields.count)
    for field in fields { field.write(subject, &members) }
    return .object(members)
  }

  var shape: ExportShape { .record(description) }

  var description: ExportRecordDescription {
    ExportRecordDescription(name: name, fields: fields.map(\.description))
  }
}

/// One field of a record.
struct ExportField<Subject>: Sendable {
  let description: ExportFieldDescription
  let write: @Sendable (Subject, inout [JSONValue.Member]) -> Void

  init(
    _ name: String, _ meaning: String, _ shape: ExportShape,
    _ absence: ExportFieldDescription.Absence,
    _ write: @escaping @Sendable (Subject, inout [JSONValue.Member]) -> Void
  ) {
    description = ExportFieldDescription(
      name: name, meaning: meaning, shape: shape, absence: absence)
    self.write = write
  }
}
