import PlaybookCharts

extension Sample {
  static let bullets: [Sample] = [
    Sample("bullet") { id in
      BulletChart(
        title: "Tickets solved inside the agreed time", name: "Solved in time",
        unit: ChartUnit("%"), baseline: 78, threshold: 85, target: 92,
        actual: Demo["objectives", "reliable-support", "key_results", "resolved", "actual"].number,
        status: .good
      ).drawn(id: id)
    },
    Sample("bullet-down") { id in
      BulletChart(
        title: "Time to first answer", name: "Time to first answer, nine tickets in ten",
        unit: ChartUnit("min"), baseline: 95, target: 30, stretch: 20, actual: 41, status: .warn
      ).drawn(id: id)
    },
    Sample("bullet-missing") { id in
      BulletChart(
        title: "Exit drill", name: NastyNames.long, unit: ChartUnit("USD"), baseline: 285_000_000,
        threshold: 284_999_999, target: 210, stretch: 209, actual: .nan
      ).drawn(id: id)
    },
    Sample("bullet-worse") { id in
      BulletChart(
        title: NastyNames.name(1), name: NastyNames.name(2), unit: ChartUnit(NastyNames.name(3)),
        baseline: -1e-6, threshold: 0, target: 1e-6, stretch: 1.5e-6, actual: -4e-6, status: .bad
      ).drawn(id: id)
    },
  ]
}
