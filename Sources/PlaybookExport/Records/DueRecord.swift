internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension ExportRecord<DueItem> {
  static let due = ExportRecord(
    "due item",
    [
      .day("date", "by when") { $0.date },
      .word("action", "what kind of thing it is", of: DueItem.Action.self) { $0.action },
      .text("kind", "of the entity that it belongs to") { $0.entity.kind.singular },
      .text("id", "of the entity that it belongs to") { $0.entity.id.description },
      .optionalText("text", "what is to be done, where the entity does not say it all", \.text),
      .optionalText("owner", "who has to do it", \.owner),
      .text("path", "the file where the date stands") { $0.position.path },
      .integer("line", "its line") { $0.position.line },
    ])
}

extension ExportRecord<Completeness> {
  static let completeness = ExportRecord(
    "completeness",
    [
      .integer("met", "how many obligations of the layer are met", \.met),
      .integer("all", "how many there are", \.all),
    ])
}

extension ExportRecord<Measurement> {
  static let measurement = ExportRecord(
    "measurement",
    [
      .day("date", "the last day of what was measured") { $0.date },
      .text("metric", "its id") { $0.metric.description },
      .text("subject", "whose result it is") { $0.subject.description },
      .value("value", .number, "in the metric's unit") { .number($0.value.description) },
      .optional("n", .integer, "the sample size of a proportion") {
        $0.sampleSize.map { .integer($0) }
      },
      .optionalText("note", "a remark", \.note),
      .text("path", "the file") { $0.row.path },
      .integer("line", "the line in it") { Int($0.row.line) },
    ])
}
