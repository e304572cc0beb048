internal import PlaybookExport
internal import PlaybookLoading

/// The reference part of the manual's page on `playbook.json`: a table for the file and for each
/// record in it.
package func exportReference() -> String {
  let root = ExportDocument.description
  let tables = root.allRecords.map { record in
    "\n## \(record.name.capitalizedFirst)\n\n" + fieldTable(record)
  }
  return fieldTable(root) + tables.joined()
}

private func fieldTable(_ record: ExportRecordDescription) -> String {
  let rows = record.fields.map { field in
    let absence =
      switch field.absence {
      case .never: ""
      case .missing: " May be missing."
      case .null: " May be null."
      case .reason: " Null where unknown, with `\(field.name)_reason`."
      }
    return "| `\(field.name)` | \(field.shape.inWords.inCell) "
      + "| \(field.meaning.capitalizedFirst.inCell).\(absence) |\n"
  }
  return "| Field | Type | Meaning |\n| --- | --- | --- |\n" + rows.joined()
}

extension ExportShape {
  fileprivate var inWords: String {
    switch self {
    case .text: "text"
    case .day: "date"
    case .integer: "integer"
    case .number: "number"
    case .flag: "boolean"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .anything: "as written"
    case .list(let item): "list of \(item.inWords)"
    case .map(let keys, let item): "map: \(keys) → \(item.inWords)"
    case .record(let record): "[\(record.name)](#\(record.anchor))"
    }
  }
}

extension ExportRecordDescription {
  /// As headings are named.
  fileprivate var anchor: String { name.lowercased().replacing(" ", with: "-") }
}
