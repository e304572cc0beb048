import PlaybookAnalysis
import PlaybookModel
import Testing

/// When others work, on our clocks.
@Suite struct WorkingHoursTests {
  private let company = DemoCompany.shared

  private func hours(of vendor: String) throws -> WorkingHoursFigures {
    let vendor = try #require(company.playbook.vendors.first { $0.id.description == vendor })
    return try #require(company.figures.workingHours(of: vendor).value)
  }

  @Test func clocksThatDoNotChangeMoveAgainstOursThatDo() throws {
    let hours = try hours(of: "sierra-verde")
    // Bogotá is on our winter time all year.
    #expect(hours.january.theirs == (540, 1080))
    #expect(hours.july.theirs == (600, 1140))
    #expect(hours.january.sharedMinutes == 480)
    #expect(hours.july.sharedMinutes == 420)
    #expect(!hours.isSameAllYear)
  }

  @Test func aNightOnOurClocksBeginsOnTheDayBefore() throws {
    let place = try #require(company.playbook.places.first { $0.id.description == "hong-kong" })
    let hours = try #require(company.figures.workingHours(at: place).value)
    #expect(hours.january.theirs == (540 - 13 * 60, 1080 - 13 * 60))
    #expect(hours.july.theirs == (540 - 12 * 60, 1080 - 12 * 60))
  }

  @Test func theTwoDaysAreThoseOfTheYearsFigures() throws {
    for vendor in company.playbook.vendors {
      let hours = try #require(company.figures.workingHours(of: vendor).value)
      let year = try #require(company.figures.sharedTime(with: .vendor(vendor.id)).value)
      #expect(hours.january.sharedMinutes == year.minutes[0])
      #expect(hours.july.sharedMinutes == year.minutes[6])
    }
  }

  @Test func aPlaceHasTheSharedTimeOfItsUsualHours() throws {
    let places = Dictionary(
      uniqueKeysWithValues: company.figures.places.map { figures in
        (figures.place.id.description, figures.sharedTime.value?.min)
      })
    #expect(places == ["columbus": 480, "bogota": 420, "hong-kong": 0])
  }
}
