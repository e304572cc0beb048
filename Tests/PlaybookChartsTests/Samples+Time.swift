import Foundation
import PlaybookCharts

extension ChartCalendar {
  /// The calendar of the tests: Foundation's, in UTC.
  static let gregorian = ChartCalendar { day in
    guard (-719_162...2_932_896).contains(day) else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: Double(day) * 86_400))
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return (year, month, day)
  }

  static func day(_ text: String) -> Int {
    let date = try? Date(text + "T00:00:00Z", strategy: .iso8601)
    return Int((date?.timeIntervalSince1970 ?? 0) / 86_400)
  }
}

private func reading(_ day: String, _ value: Double?) -> TrendChart.Reading {
  TrendChart.Reading(day: ChartCalendar.day(day), value: value)
}

extension Sample {
  private static func trend(id: String) -> Drawing? {
    let fit = Demo["objectives", "reliable-support", "key_results", "resolved", "trend"]
    let step = fit["slope_per_step"].number ?? 0
    return TrendChart(
      title: "Tickets solved inside the agreed time", unit: ChartUnit("%", decimals: 1),
      calendar: .gregorian,
      series: [
        .init(
          name: "Sierra Verde",
          readings: [
            reading("2026-02-28", 88), reading("2026-03-20", 90), reading("2026-04-30", 89),
          ],
          fit: .init(
            start: reading("2026-02-28", fit["intercept"].number),
            end: reading("2026-04-30", (fit["intercept"].number ?? 0) + 2 * step),
            forecast: reading("2026-12-31", fit["forecast"].number))),
        .init(
          name: "In-house",
          readings: [
            reading("2025-12-31", 78), reading("2026-01-31", 77.5), reading("2026-02-28", 77),
            reading("2026-03-20", 79), reading("2026-04-30", nil),
          ]),
        .init(
          name: "Kestrel HK", readings: [reading("2026-02-28", 74), reading("2026-03-20", 76)]),
      ], targets: [.init(name: "target", value: 92), .init(name: "threshold", value: 85)]
    ).drawn(id: id)
  }

  static let trends: [Sample] = [
    Sample("trend") { id in trend(id: id) },
    Sample("trend-one") { id in
      TrendChart(
        title: "One", unit: ChartUnit("USD"), calendar: .gregorian,
        series: [.init(name: NastyNames.long, readings: [reading("2026-04-30", 1e12)])],
        targets: [.init(name: NastyNames.long, value: 1e12)]
      ).drawn(id: id)
    },
    Sample("trend-forty") { id in
      TrendChart(
        title: "Forty", unit: ChartUnit(NastyNames.long), calendar: .gregorian,
        series: (0..<40).map { index in
          .init(
            name: NastyNames.name(index),
            readings: (0..<60).map { step in
              .init(
                day: 15_000 + step * 91,
                value: step % 7 == index % 7 ? .nan : Double((step * index) % 23) * -1e-6)
            })
        }, targets: (0..<5).map { .init(name: NastyNames.name($0), value: Double($0) * -1e-6) }
      ).drawn(id: id)
    },
    Sample("trend-centuries") { id in
      TrendChart(
        title: "Long", unit: ChartUnit(), calendar: .gregorian,
        series: [
          .init(
            name: "A", readings: [.init(day: -99_162, value: 1), .init(day: 132_896, value: 1)]),
          .init(name: "B", readings: [.init(day: .max, value: 1), .init(day: 0, value: nil)]),
        ]
      ).drawn(id: id)
    },
  ]

  static let sparklines: [Sample] = [
    Sample("sparkline") { id in
      Sparkline(
        title: "Time to first answer", unit: ChartUnit("min"),
        values: [
          ("December", 95), ("January", 92), ("February", 52), ("March", 46), ("April", 41),
        ],
        target: 30
      ).drawn(id: id)
    },
    Sample("sparkline-gaps") { id in
      Sparkline(
        title: "Gaps",
        values: [
          ("a", nil), ("b", 1e12), ("c", .nan), ("d", -1e12), ("e", 0), ("f", nil),
          ("g", .infinity),
        ]
      ).drawn(id: id)
    },
    Sample("sparkline-one") { id in
      Sparkline(title: "One", values: [("a", 1e-6)], target: 1e-6).drawn(id: id)
    },
  ]

  static let timeLines: [Sample] = [
    Sample("time-line") { id in
      let day = ChartCalendar.day
      return TimeLine(
        title: "Support desk contract with Sierra Verde", calendar: .gregorian,
        today: day("2026-04-30"),
        events: [
          .init(day: day("2026-04-10"), name: "Accounts and tools ready", certainty: .actual),
          .init(day: day("2026-04-30"), name: "First month under supervision", certainty: .actual),
          .init(day: day("2026-07-01"), name: "Service levels begin", certainty: .planned),
          .init(
            day: day("2027-12-31"), name: "Last day to give notice", kind: .notice,
            certainty: .planned),
          .init(
            day: day("2028-03-31"), name: "Renewal, not automatic", kind: .renewal,
            certainty: .planned),
        ],
        spans: [.init(name: "Term", from: day("2026-04-01"), to: day("2028-03-31"))]
      ).drawn(id: id)
    },
    Sample("time-line-forty") { id in
      TimeLine(
        title: "Forty", calendar: .gregorian, today: 20_000,
        events: (0..<40).map { index in
          .init(
            day: index == 0 ? .max : 20_000 + index * index % 17, name: NastyNames.name(index),
            kind: index % 2 == 0 ? .end : .milestone,
            certainty: index % 3 == 0 ? .forecast : .planned)
        },
        spans: (0..<5).map { .init(name: NastyNames.name($0), from: 19_990 - $0, to: 20_010 + $0) }
      ).drawn(id: id)
    },
    Sample("time-line-one") { id in
      TimeLine(
        title: "One", calendar: .gregorian,
        events: [.init(day: 0, name: NastyNames.long, certainty: .actual)]
      ).drawn(id: id)
    },
  ]
}
