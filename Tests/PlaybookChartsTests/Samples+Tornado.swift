import PlaybookCharts

extension Sample {
  private static func demo(_ option: String, id: String) -> Drawing? {
    Tornado(
      title: "What the saving depends on", unit: ChartUnit("USD"),
      base: Demo["costs", "it-support", option, "saving_npv"].number,
      rows: Demo["tornado", "it-support", option].list.map { row in
        Tornado.Row(
          name: row["input"].text ?? "", atLow: row["at_80_percent"].number,
          atHigh: row["at_120_percent"].number)
      }
    ).drawn(id: id)
  }

  static let tornadoes: [Sample] = [
    Sample("tornado") { id in demo("sierra-verde", id: id) },
    Sample("tornado-zero") { id in demo("bench-co", id: id) },
    Sample("tornado-nasty") { id in
      Tornado(
        title: "Nasty", unit: ChartUnit("USD"), base: 1e12,
        rows: (0..<40).map { index in
          Tornado.Row(
            name: NastyNames.name(index), atLow: index == 3 ? nil : Double(index) * 1e11,
            atHigh: index == 3 || index == 4 ? .infinity : Double(40 - index) * 0.8e11)
        }
      ).drawn(id: id)
    },
    Sample("tornado-equal") { id in
      Tornado(
        title: "Equal", unit: ChartUnit(), base: 7,
        rows: [
          .init(name: "Nothing moves", atLow: 7, atHigh: 7),
          .init(name: "Both higher", atLow: 7, atHigh: 7.000001),
        ]
      ).drawn(id: id)
    },
  ]
}
