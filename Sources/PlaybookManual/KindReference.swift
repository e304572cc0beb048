package import PlaybookLoading
internal import PlaybookModel

/// The reference part of a kind's page in the manual: its fields, the records inside them, and a
/// fact with every field. It comes from the declarations that the loader reads by, so that it
/// cannot say anything else.
package func kindReference(of kind: KindDeclaration) -> String {
  let shared = Set(PageFields.declaration.map(\.name))
  let own = kind.fields.filter { !shared.contains($0.name) || $0.requirement == .required }
  return fieldTable(own) + recordTables(in: own) + """

    ## \(kind.kind.inWords.capitalizedFirst) with every field

    ```yaml
    # content/data/\(kind.kind.plural)/example.yaml
    \(exampleLines(of: kind))
    ```

    """
}

/// The reference part of the page on measurements, which are rows and no facts with ids.
package func measurementReference() -> String {
  let columns = MeasurementColumn.allCases.map(\.description)
  return fieldTable(columns, named: "Column") + """

    ```csv
    \(columns.map(\.name).joined(separator: ","))
    \(columns.map(\.example).joined(separator: ","))
    ```

    """
}

private func fieldTable(_ fields: [FieldDescription], named heading: String = "Field") -> String {
  let rows = fields.map { field in
    let required =
      switch field.requirement {
      case .required: "yes"
      case .optional: "no"
      case .expected: "should be there"
      }
    return "| `\(field.name)` | \(field.shape.inWords.inCell) | \(required) "
      + "| \(field.meaning.capitalizedFirst.inCell) |\n"
  }
  return "| \(heading) | Type | Required | Meaning |\n| --- | --- | --- | --- |\n" + rows.joined()
}

/// A table for each record, said once however often it occurs.
private func recordTables(in fields: [FieldDescription]) -> String {
  var seen: [[FieldDescription]] = []
  return fields.flatMap(\.shape.records).compactMap { name, fields in
    if seen.contains(fields) { return nil }
    seen.append(fields)
    return "\n**\(name.capitalizedFirst)**\n\n" + fieldTable(fields)
  }.joined()
}

/// Every field with its example, except those that cannot stand beside the others.
private func exampleLines(of kind: KindDeclaration) -> String {
  kind.fields.map { field in
    let line = "\(field.name): \(field.example)"
    return kind.kind == .evaluation && field.name == "pairwise"
      ? "# instead of weights: \(line)" : line
  }.joined(separator: "\n")
}

extension String {
  /// For a cell of a table, where a stroke ends the cell.
  var inCell: String { replacing("|", with: "\\|") }
}
