internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Figures {
  /// How a place's figures were computed; the working time shared with a vendor is the vendor's.
  func derivations(of figures: PlaceFigures) -> [Derivation] {
    [classDerivation(figures)] + visitDerivations(figures)
  }

  private func classDerivation(_ figures: PlaceFigures) -> Derivation {
    let company = playbook.settings.company
    let place = figures.place
    return Derivation(
      .placeClass,
      inputs: [
        .init(
          "Our country",
          .init(Outcome(company.country, else: .noCompanyCountry)) { .text($0) }),
        .init(
          "Its countries", .text(place.countries.map(\.value).joined(separator: ", ")),
          at: place.countries.first?.position),
        .init(
          "Our time zone",
          .init(Outcome(company.timeZone?.value, else: .noCompanyZone)) { .text($0) },
          at: company.timeZone?.position),
        .init("Its time zone", .text(place.timeZone.value), at: place.timeZone.position),
      ],
      steps: [
        .init(
          "Clocks apart, 15 January and 15 July \(year), the greater",
          .init(figures.hoursApart) { .number($0, unit: "h") })
      ],
      result: .init("Distance", .init(figures.distance) { .text($0.inWords) }))
  }

  private func visitDerivations(_ figures: PlaceFigures) -> [Derivation] {
    guard let visit = figures.place.visit else { return [] }
    // Only the cost has a place of its own; the rest stands somewhere in the place's entry.
    let entry = figures.place.core.id.position
    let count = Derivation.Term("Visits a year", .count(visit.perYear), at: entry)
    return [
      Derivation(
        .visitCost,
        inputs: [
          count,
          .init(
            "Cost of a visit", .written(visit.cost.value, unit: playbook.settings.currency),
            at: visit.cost.position),
        ],
        result: .init("Cost a year", .init(figures.visitCostPerYear) { .money($0) })),
      Derivation(
        .travelDays,
        inputs: [
          count,
          .init(
            "Hours each way", .number(visit.hoursEachWay.double, unit: "h"), at: entry),
        ],
        result: .init("Days a year", .init(figures.travelDaysPerYear) { .days($0) })),
    ]
  }

  /// How the minutes that we and a vendor work at the same time were computed.
  func sharedTimeDerivation(_ vendor: Vendor) -> Derivation {
    let company = playbook.settings.company
    let place = playbook.place(of: vendor)
    let hours = vendor.hours ?? place?.hours
    let shared = sharedTime(with: .vendor(vendor.id))
    return Derivation(
      .sharedTime, about: .init(vendor.id.description, vendor.title),
      inputs: [
        .init(
          "Our working day",
          .init(Outcome(company.hours, else: .noCompanyHours)) { .text($0.description) }),
        .init(
          "Our time zone",
          .init(Outcome(company.timeZone?.value, else: .noCompanyHours)) { .text($0) },
          at: company.timeZone?.position),
        .init(
          "Its working day",
          .init(Outcome(hours?.value, else: .noPlace)) { .text($0.description) },
          at: hours?.position),
        .init(
          "Its time zone", .init(Outcome(place?.timeZone.value, else: .noPlace)) { .text($0) },
          at: place?.timeZone.position, of: place?.reference),
      ],
      steps: (shared.value.map { Array($0.minutes.enumerated()) } ?? []).compactMap {
        month, value in
        Day(year: year, month: month + 1, day: 15).map { .init($0.inWords, .minutes(value)) }
      } + [
        .init("Usually, the median", .init(shared) { .minutes($0.median) }),
        .init("At most", .init(shared) { .minutes($0.max) }),
      ],
      result: .init("At least", .init(shared) { .minutes($0.min) }))
  }
}
