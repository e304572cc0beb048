/// The downtime that an availability of 0 to 1 allows in a window, `(1 − availability) · window`,
/// in seconds. Fails with `notFinite`, `outOfRange` (an availability outside 0 to 1, a negative
/// window) or `overflow`.
package func allowedDowntime(
  availability: Double, windowDays: Double
) throws(InputFailure) -> Double {
  try requireFinite([availability, windowDays])
  guard (0...1).contains(availability), windowDays >= 0 else { throw .outOfRange }
  return try finite((1 - availability) * windowDays * 86_400)
}

/// A meeting that comes again and again.
package struct RecurringMeeting: Sendable, Hashable {
  package let minutes: Double
  package let cadenceDays: Double

  package init(minutes: Double, cadenceDays: Double) {
    self.minutes = minutes
    self.cadenceDays = cadenceDays
  }
}

/// `Σ minutes · 365.2425/12/cadence days`: minutes of meetings a month. Fails with `notFinite`,
/// `notPositive` (a cadence of no days) or `overflow`.
package func meetingLoad(_ meetings: [RecurringMeeting]) throws(InputFailure) -> Double {
  var load = 0.0
  for meeting in meetings {
    try requireFinite([meeting.minutes, meeting.cadenceDays])
    guard meeting.cadenceDays > 0 else { throw .notPositive }
    load += meeting.minutes * 365.2425 / 12 / meeting.cadenceDays
  }
  return try finite(load)
}
