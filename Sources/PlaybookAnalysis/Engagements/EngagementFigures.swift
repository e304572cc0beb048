package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// What follows from a contract on the as-of date.
package struct EngagementFigures: Sendable {
  /// A service level with the newest value that counts for it.
  package struct ServiceLevelState: Sendable {
    package let agreed: Engagement.ServiceLevel
    package let newest: Measurement?
    /// Whether that value keeps what is agreed; nothing without one.
    package var isKept: Bool? { newest.map { agreed.bound.holds(for: $0.value) } }
    package let level: Outcome<Level>
  }

  package let engagement: Engagement
  package let runs: Bool
  /// The first day on which the term is over.
  package let termEnd: Day
  /// Minutes of meetings a month.
  package let meetingLoad: Outcome<Double>
  package let serviceLevels: [ServiceLevelState]
}

extension Figures {
  func makeEngagement(_ engagement: Engagement) -> EngagementFigures {
    EngagementFigures(
      engagement: engagement, runs: asOf.map { engagement.runs(on: $0) } ?? false,
      termEnd: engagement.termEnd,
      meetingLoad: meetingLoad(of: engagement),
      serviceLevels: engagement.serviceLevels.map { state(of: $0, engagement) })
  }

  private func meetingLoad(of engagement: Engagement) -> Outcome<Double> {
    let meetings = (engagement.communication?.value.meetings ?? []).compactMap { meeting in
      meeting.minutes.map {
        RecurringMeeting(minutes: Double($0), cadenceDays: meeting.cadence.meanDays)
      }
    }
    if meetings.isEmpty { return .unknown(.noMeeting) }
    return Outcome(else: .noMeeting) { () throws(InputFailure) in
      try DecisionMath.meetingLoad(meetings)
    }
  }

  private func state(
    of agreed: Engagement.ServiceLevel, _ engagement: Engagement
  ) -> EngagementFigures.ServiceLevelState {
    let from = (agreed.from ?? engagement.start).value
    let newest = series[agreed.metric.value, .vendor(engagement.vendor.value)].newest
      .flatMap { $0.date >= from ? $0 : nil }
    let level = Outcome(newest, else: .noMeasurement).flatMap { newest in
      Outcome(else: .noMeasurement) { () throws(InputFailure) in
        try DecisionMath.level(
          of: newest.value.double, target: agreed.bound.number.value.double,
          agreed.bound.direction)
      }
    }
    return .init(agreed: agreed, newest: newest, level: level)
  }
}
