internal import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// When others work, on our clocks: half a year apart, because clocks change on different days or
/// not at all.
package struct WorkingHoursFigures: Sendable {
  /// One of the two days.
  package struct Day: Sendable {
    /// 1 or 7: the day is the 15th of that month.
    package let month: Int
    /// Minutes after our midnight, below 0 on the day before and above 1440 on the day after; one
    /// that ends at or before its start ends on the next day.
    package let theirs: (start: Int, end: Int)
    /// How long both sides work.
    package let sharedMinutes: Double
  }

  /// Minutes after our midnight.
  package let ours: DailyWindow
  package let january: Day
  package let july: Day

  /// True where the two days look the same.
  package var isSameAllYear: Bool {
    january.theirs == july.theirs && january.sharedMinutes == july.sharedMinutes
  }
}

extension Figures {
  /// When a vendor works: its own hours, else those of its place.
  package func workingHours(of vendor: Vendor) -> Outcome<WorkingHoursFigures> {
    guard
      let place = playbook.place(of: vendor)
    else { return .unknown(.noPlace) }
    return workingHours(place.timeZone.value, vendor.hours?.value ?? place.hours.value)
  }

  /// When somebody at a place works who keeps its usual hours.
  package func workingHours(at place: Place) -> Outcome<WorkingHoursFigures> {
    workingHours(place.timeZone.value, place.hours.value)
  }

  private func workingHours(_ zone: String, _ hours: DailyWindow) -> Outcome<WorkingHoursFigures> {
    guard let ourZone = playbook.settings.company.timeZone,
      let ourHours = playbook.settings.company.hours
    else { return .unknown(.noCompanyHours) }
    return makeWindow(ourZone.value, ourHours, zones).flatMap { ours in
      makeWindow(zone, hours, zones).flatMap { theirs in
        guard let january = day(inMonth: 1, ours, theirs),
          let july = day(inMonth: 7, ours, theirs)
        else { return .unknown(.noDate) }
        return .known(WorkingHoursFigures(ours: ourHours, january: january, july: july))
      }
    }
  }

  private func day(
    inMonth month: Int, _ ours: WorkingWindow, _ theirs: WorkingWindow
  ) -> WorkingHoursFigures.Day? {
    guard let day = Day(year: year, month: month, day: 15)?.daysSinceEpoch else { return nil }
    let noon = Int64(day) * 86_400 + 43_200
    let ahead = ours.zone.offset(atUTC: noon) - theirs.zone.offset(atUTC: noon)
    return WorkingHoursFigures.Day(
      month: month, theirs: (theirs.start + ahead / 60, theirs.end + ahead / 60),
      sharedMinutes: sharedMinutes(ours, theirs, day: day))
  }
}
