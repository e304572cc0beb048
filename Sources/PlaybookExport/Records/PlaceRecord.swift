internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension ExportRecord<PlaceFigures> {
  static let place = ExportRecord(
    "place",
    [
      .word("computed_class", "by countries and clocks", outcome: \.distance),
      .number("hours_apart", "the greatest difference of the clocks", outcome: \.hoursApart),
      .outcome("visit_cost_per_year", .number, "in the playbook's currency") {
        $0.visitCostPerYear.map(\.json)
      },
      .number("travel_days_per_year", "working days on the road", outcome: \.travelDaysPerYear),
    ])
}

extension ExportRecord<Outcome<SharedYear>> {
  static let sharedTime = ExportRecord(
    "shared working time",
    [
      .outcome("minutes", .list(.number), "on the 15th of each month, January to December") {
        $0.map { .array($0.minutes.map(\.json)) }
      },
      .optionalNumber("min", "the least of them") { $0.value?.min },
      .optionalNumber("median", "the mean of the 6th and the 7th") { $0.value?.median },
      .optionalNumber("max", "the most of them") { $0.value?.max },
    ])
}
