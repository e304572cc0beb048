internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a place.
enum PlacePage {
  static let fields = Fields<Place> {
    Field.ofEveryEntity
    Field.record("type", "Onshore, nearshore or offshore", of: Pill.fields) { place, _ in
      Pill(word: place.type.value.inWords, tone: place.type.value == .onshore ? .idle : .info)
    }
    Field.text("countries", "The names of the countries") { place, _ in
      place.countries.map { countryName($0.value) }.joined(separator: ", ")
    }
    Field.text("time_zone", "The time zone") { place, _ in
      place.timeZone.value.replacing("_", with: " ")
    }
    Field.text("hours", "The usual working day there, local time") { place, _ in
      place.hours.value.description
    }
    Field.optionalRecord("visit", "What a visit takes", of: visit) { place, _ in place.visit }
    Field.optionalRecord("control", "How much control we would keep", of: Rating.fields) { it, _ in
      (it.control?.value).map(Rating.init)
    }
    Field.optionalRecord("logistics", "How easy travel, law and payments are", of: Rating.fields) {
      place, _ in place.logistics.map(Rating.init)
    }
    Field.optional("languages", "The languages spoken there") { place, _ in
      place.languages.isEmpty ? nil : place.languages.joined(separator: ", ")
    }
    Field.optional("candidates_found", "How many vendors we found there") { place, _ in
      place.candidatesFound.map(String.init)
    }
    Field.firstLinks(
      "vendors", "The first vendors that work there", all: .vendor, atMost: Link.mostCards
    ) { place, scope in scope.links(from: .vendor, to: place) }
  }

  static let details = Fields(fields) {
    Field.figure("distance", "Onshore, nearshore or offshore by countries and clocks") {
      place, scope in
      scope.figure(
        .init(found(place, scope).flatMap(\.distance)) { .text($0.inWords) }, .placeClass,
        of: place.reference)
    }
    Field.text("hours_apart", "How far the clocks are apart, or why that is unknown") {
      place, scope in
      scope.text(of: .init(found(place, scope).flatMap(\.hoursApart)) { .number($0, unit: "h") })
    }
    Field.figure("visit_cost", "What the visits of a year cost") { place, scope in
      scope.figure(
        .init(found(place, scope).flatMap(\.visitCostPerYear)) { .money($0) }, .visitCost,
        of: place.visit.map { _ in place.reference })
    }
    Field.figure("travel_days", "Working days on the road a year") { place, scope in
      scope.figure(
        .init(found(place, scope).flatMap(\.travelDaysPerYear)) { .days($0) }, .travelDays,
        of: place.visit.map { _ in place.reference })
    }
    Field.first(
      "shared", "The working time shared with the first vendors there", of: shared,
      atMost: ViewTable.mostRows, page: { _, scope in scope.index(of: .vendor) }
    ) { place, scope in
      scope.entities(of: .vendor, referringTo: place).compactMap { $0 as? Vendor }
    }
  }

  private static func found(_ place: Place, _ scope: LinkScope) -> Outcome<PlaceFigures> {
    Outcome(scope.figures.place(place.id), else: .noPlace)
  }

  private static let shared = Fields<Vendor> {
    Field.record("vendor", "Who works there", of: Link.fields) { vendor, scope in
      scope.link(to: vendor)
    }
    Field.figure("least", "Minutes a day, at least; the vendor's page says how it is computed") {
      vendor, scope in
      scope.figure(
        .init(scope.figures.sharedTime(with: .vendor(vendor.id))) { .minutes($0.min) },
        .sharedTime, about: vendor.id.description, of: vendor.reference)
    }
    Field.text("usual", "The same, usually") { vendor, scope in
      scope.text(
        of: .init(scope.figures.sharedTime(with: .vendor(vendor.id))) { .minutes($0.median) })
    }
    Field.text("most", "The same, at most") { vendor, scope in
      scope.text(
        of: .init(scope.figures.sharedTime(with: .vendor(vendor.id))) { .minutes($0.max) })
    }
  }

  private static let visit = Fields<Place.Visit> {
    Field.text("hours_each_way", "Hours from door to door") { visit, _ in
      counted(visit.hoursEachWay, "hour")
    }
    Field.text("cost", "What a visit costs, all included") { visit, scope in
      scope.money(visit.cost.value)
    }
    Field.text("per_year", "Visits planned a year") { visit, _ in counted(visit.perYear, "visit") }
  }
}
