import PlaybookCharts

extension Sample {
  private static func demo(_ pilot: String, _ subject: String, _ name: String, id: String)
    -> Drawing?
  {
    let arms = Demo["pilots", pilot, "arms"]
    return IntervalPlot(
      title: "\(name) against our own desk", unit: ChartUnit("%", decimals: 1),
      arms: [("in-house", "In-house"), (subject, name)].map { arm, title in
        let interval = arms[arm]["wilson95"].numbers
        return IntervalPlot.Arm(
          name: title,
          detail: "\(Int(arms[arm]["x"].number ?? 0)) of \(Int(arms[arm]["n"].number ?? 0))",
          estimate: (arms[arm]["proportion"].number ?? 0) * 100,
          low: (interval[0] ?? 0) * 100, high: (interval[1] ?? 0) * 100)
      }, success: 86, successLabel: "success from 86 %"
    ).drawn(id: id)
  }

  private static func nasty(_ index: Int) -> IntervalPlot.Arm {
    let value = Double(index) * 1e11
    return IntervalPlot.Arm(
      name: NastyNames.name(index), detail: NastyNames.name(index + 1),
      estimate: index == 2 ? nil : value, low: index == 3 ? .infinity : value - 1e11,
      high: value * 1.3, certainty: index == 5 ? .planned : .actual)
  }

  static let intervals: [Sample] = [
    Sample("interval") { id in demo("sierra-ab", "sierra-verde", "Sierra Verde", id: id) },
    Sample("interval-missed") { id in demo("kestrel-ab", "kestrel-hk", "Kestrel HK", id: id) },
    Sample("interval-nasty") { id in
      IntervalPlot(
        title: "Nasty", unit: ChartUnit("min"),
        arms: (0..<10).map(nasty), success: -3e11, successLabel: NastyNames.long
      ).drawn(id: id)
    },
    Sample("interval-one") { id in
      IntervalPlot(
        title: "One", unit: ChartUnit(),
        arms: [IntervalPlot.Arm(name: "Alone", estimate: 0, low: 0, high: 0)]
      ).drawn(id: id)
    },
  ]
}
