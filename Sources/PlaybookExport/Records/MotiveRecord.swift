internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// Whether a motive is fulfilled, with the conditions that are listed for it.
struct ListedFulfilment: Sendable {
  let fulfilment: MotiveFulfilment
  let conditions: [MotiveFulfilment.Condition]
}

extension ExportRecord<ListedFulfilment> {
  static let motive = ExportRecord(
    "motive",
    [
      .list(
        "conditions", .condition, "each condition, for each published function that it concerns",
        \.conditions),
      .number("fulfilment", "met / known, 0 to 1", outcome: \.fulfilment.fulfilment),
      .integer("known", "how many conditions have a value", \.fulfilment.known),
      .integer("all", "how many conditions there are") {
        $0.fulfilment.conditions.count
      },
    ])
}

extension ExportRecord<MotiveFulfilment.Condition> {
  fileprivate static let condition = ExportRecord(
    "condition",
    [
      .text("function", "the function that it was looked up for") { $0.function.description },
      .outcome("provider", .text, "who does that function") { $0.provider.map(\.json) },
      .text("of", "the metric or the figure") { condition in
        switch condition.condition.quantity {
        case .metric(let metric): metric.value.description
        case .figure(let figure): figure.value.rawValue
        }
      },
      .number("value", "in the unit of the metric or the figure", outcome: \.value),
      .optionalFlag("met", "null where there is no value", \.isMet),
    ])
}
