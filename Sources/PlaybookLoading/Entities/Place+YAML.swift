internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let place = KindDeclaration(Place.self) { fields in
    let type = fields.required(
      "type", .word(Place.Distance.self), "how far it is, as we see it", example: "nearshore")
    let countries = fields.required(
      "countries", .list(of: FieldType<String>.country), "where it lies", example: "[CO]")
    let timeZone = fields.required(
      "timezone", .timeZone, "an IANA time zone", example: "America/Bogota")
    let hours = fields.required(
      "hours", .window, "the usual working day there, local time", example: "09:00-18:00")
    let visit = fields.optional(
      "visit", .visit, "what a visit takes",
      example: "{ hours_each_way: 9, cost: 1900, per_year: 4 }")
    let control = fields.optional(
      "control", .rating, "how much control we would keep", example: "3")
    let languages = fields.optional(
      "languages", .list(of: FieldType<String>.text), "what is spoken there",
      example: "[Spanish, English]")
    let candidatesFound = fields.optional(
      "candidates_found", .integer(NumberLimits(minimum: 0)), "vendors found there",
      example: "14")
    let logistics = fields.optional(
      "logistics", .rating, "how easy travel, law and payments are", example: "4")
    guard let type, let countries, let timeZone, let hours else { return nil }
    return { core in
      Place(
        core: core, type: type, countries: countries.value, timeZone: timeZone, hours: hours,
        visit: visit?.value, control: control, languages: languages?.value.map(\.value) ?? [],
        candidatesFound: candidatesFound?.value, logistics: logistics?.value)
    }
  }
}

extension FieldType<Place.Visit> {
  static let visit = FieldType.record("a visit") { fields in
    let hours = fields.required(
      "hours_each_way", .number(NumberLimits(minimum: 0)), "hours from door to door, one way",
      example: "9")
    let cost = fields.required("cost", .money, "per visit, all included", example: "1900")
    let perYear = fields.required(
      "per_year", .integer(NumberLimits(minimum: 0, maximum: 366)), "visits planned a year",
      example: "4")
    guard let hours, let cost, let perYear else { return nil }
    return Place.Visit(hoursEachWay: hours.value, cost: cost, perYear: perYear.value)
  }
}
