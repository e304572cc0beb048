package import PlaybookDiagnostics

/// Where the work could be done.
package struct Place: Entity {
  package enum Distance: String, Sendable, CaseIterable {
    case onshore, nearshore, offshore
  }

  package struct Visit: Sendable {
    /// Hours from door to door, one way.
    package let hoursEachWay: DecimalNumber
    /// Per visit, in the playbook's currency, all included.
    package let cost: Located<DecimalNumber>
    /// Visits planned a year.
    package let perYear: Int

    package init(hoursEachWay: DecimalNumber, cost: Located<DecimalNumber>, perYear: Int) {
      self.hoursEachWay = hoursEachWay
      self.cost = cost
      self.perYear = perYear
    }
  }

  package static let kind = EntityKind.place
  package let core: EntityCore
  /// As we see it.
  package let type: Located<Distance>
  /// ISO 3166-1 alpha-2 codes.
  package let countries: [Located<String>]
  /// An IANA time zone.
  package let timeZone: Located<String>
  /// The usual working day there, local time.
  package let hours: Located<DailyWindow>
  package let visit: Visit?
  /// 1 to 5: how much control we would keep.
  package let control: Located<DecimalNumber>?
  package let languages: [String]
  package let candidatesFound: Int?
  /// 1 to 5: how easy travel, law and payments are.
  package let logistics: DecimalNumber?

  package init(
    core: EntityCore, type: Located<Distance>, countries: [Located<String>],
    timeZone: Located<String>, hours: Located<DailyWindow>, visit: Visit?,
    control: Located<DecimalNumber>?, languages: [String], candidatesFound: Int?,
    logistics: DecimalNumber?
  ) {
    self.core = core
    self.type = type
    self.countries = countries
    self.timeZone = timeZone
    self.hours = hours
    self.visit = visit
    self.control = control
    self.languages = languages
    self.candidatesFound = candidatesFound
    self.logistics = logistics
  }
}
