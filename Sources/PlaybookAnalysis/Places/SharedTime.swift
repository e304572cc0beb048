internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

/// Computes shared working time, once for each different pair of a zone and hours.
struct SharedTimes {
  private struct Key: Hashable {
    let zone: String
    let hours: DailyWindow
  }

  private let ours: Outcome<WorkingWindow>
  private let zones: ZoneData
  private let year: Int
  private var known: [Key: Outcome<SharedYear>] = [:]

  init(_ company: Settings.Company, zones: ZoneData, year: Int) {
    self.zones = zones
    self.year = year
    if let zone = company.timeZone, let hours = company.hours {
      ours = makeWindow(zone.value, hours, zones)
    } else {
      ours = .unknown(.noCompanyHours)
    }
  }

  /// Minutes a day that we work at the same time as an alternative.
  mutating func shared(with alternative: Alternative, _ playbook: Playbook) -> Outcome<SharedYear> {
    switch alternative {
    case .doNothing: return .unknown(.nobodyWorks)
    case .inHouse: return ours.flatMap { ours in year(ours, ours) }
    case .vendor(let id):
      guard let vendor = playbook.find(Vendor.self, id),
        let place = playbook.place(of: vendor)
      else { return .unknown(.noPlace) }
      return shared(
        Key(zone: place.timeZone.value, hours: vendor.hours?.value ?? place.hours.value))
    }
  }

  /// The same for somebody who keeps the usual hours of a place.
  mutating func shared(at place: Place) -> Outcome<SharedYear> {
    shared(Key(zone: place.timeZone.value, hours: place.hours.value))
  }

  private mutating func shared(_ key: Key) -> Outcome<SharedYear> {
    if let found = known[key] { return found }
    let shared = ours.flatMap { ours in
      makeWindow(key.zone, key.hours, zones).flatMap { year(ours, $0) }
    }
    known[key] = shared
    return shared
  }

  private func year(_ ours: WorkingWindow, _ theirs: WorkingWindow) -> Outcome<SharedYear> {
    Outcome(else: .noDate) { () throws(InputFailure) in
      try sharedYear(ours, theirs, year: year)
    }
  }
}

/// A daily window in a zone of the machine.
func makeWindow(
  _ zone: String, _ hours: DailyWindow, _ zones: ZoneData
) -> Outcome<WorkingWindow> {
  Outcome(zones.rules(zone), else: .noTimeZone).flatMap { rules in
    Outcome(else: .noTimeZone) { () throws(InputFailure) in
      try WorkingWindow(start: hours.start, end: hours.end, zone: rules)
    }
  }
}
