package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// What follows from where a place is.
package struct PlaceFigures: Sendable {
  package let place: Place
  /// By countries and clocks: what its author calls it may differ.
  package let distance: Outcome<Place.Distance>
  /// The greatest difference of the clocks from ours, in hours, in winter and in summer.
  package let hoursApart: Outcome<Double>
  /// In the playbook's currency.
  package let visitCostPerYear: Outcome<FixedDecimal>
  /// Working days of 8 hours on the road.
  package let travelDaysPerYear: Outcome<Double>
  /// Minutes a day that we work at the same time as somebody who keeps the usual hours there.
  package let sharedTime: Outcome<SharedYear>
}

extension Figures {
  func makePlaceFigures(_ place: Place, _ sharedTime: Outcome<SharedYear>) -> PlaceFigures {
    let visit = Outcome(place.visit, else: .noVisit)
    let apart = hoursApart(place)
    return PlaceFigures(
      place: place, distance: distance(of: place, apart), hoursApart: apart,
      visitCostPerYear: visit.map {
        FixedDecimal($0.cost.value)
          * FixedDecimal(DecimalNumber(significand: Int64($0.perYear), scale: 0))
      },
      travelDaysPerYear: visit.map { Double($0.perYear) * 2 * $0.hoursEachWay.double / 8 },
      sharedTime: sharedTime)
  }

  /// A country equal to ours is onshore whatever the clocks say; else clocks within 3 hours are
  /// near.
  private func distance(of place: Place, _ apart: Outcome<Double>) -> Outcome<Place.Distance> {
    guard let country = playbook.settings.company.country else {
      return .unknown(.noCompanyCountry)
    }
    if place.countries.contains(where: { $0.value == country }) { return .known(.onshore) }
    return apart.map { $0 <= 3 ? .nearshore : .offshore }
  }

  private func hoursApart(_ place: Place) -> Outcome<Double> {
    guard let zone = playbook.settings.company.timeZone else { return .unknown(.noCompanyZone) }
    guard let ours = zones.rules(zone.value), let theirs = zones.rules(place.timeZone.value) else {
      return .unknown(.noTimeZone)
    }
    return Outcome(else: .noDate) { () throws(InputFailure) in
      try DecisionMath.hoursApart(ours, theirs, year: year)
    }
  }

  /// The year for which places are compared.
  package var year: Int { asOf?.year ?? 2026 }
}
