import PlaybookCharts

extension Sample {
  static let stackedBars: [Sample] = [
    Sample("stacked-bars") { id in
      let costs = Demo["costs", "it-support"]
      let categories = [
        "fee", "salary", "recruiting", "transition", "tooling", "training", "space", "governance",
        "travel", "risk-reserve", "exit",
      ]
      return StackedBars(
        title: "Cost over three years", unit: ChartUnit("USD"), categories: categories,
        bars: zip(Demo.options, Demo.titles).map { option, title in
          StackedBars.Bar(
            name: title,
            parts: categories.map { costs[option]["by_category"][$0].number ?? 0 })
        }
      ).drawn(id: id)
    },
    Sample("stacked-contributions") { id in
      let evaluation = Demo["evaluations", "it-support"]
      return StackedBars(
        title: "What makes each score", unit: ChartUnit(decimals: 1),
        categories: ["Cost", "Control", "Overlap", "Commitments", "References"],
        bars: zip(Demo.options, Demo.titles).map { option, title in
          StackedBars.Bar(
            name: title,
            parts: evaluation["contributions"][option].numbers.map { ($0 ?? 0) * 100 })
        }
      ).drawn(id: id)
    },
    Sample("stacked-negative") { id in
      StackedBars(
        title: "Savings and costs", unit: ChartUnit("USD"),
        categories: ["Fee", NastyNames.long, "Saving"],
        bars: [
          StackedBars.Bar(name: NastyNames.long, parts: [1e12, 2e11, -6e11]),
          StackedBars.Bar(name: NastyNames.name(1), parts: [nil, 1, -2e11]),
          StackedBars.Bar(name: NastyNames.name(2), parts: [.nan, nil]),
          StackedBars.Bar(name: NastyNames.name(4), parts: [0, 0, 0]),
        ]
      ).drawn(id: id)
    },
    Sample("stacked-forty") { id in
      StackedBars(
        title: "Forty", unit: ChartUnit("h"), categories: (0..<40).map(NastyNames.name),
        bars: (0..<40).map { bar in
          StackedBars.Bar(
            name: NastyNames.name(bar),
            parts: (0..<40).map { part in
              (bar + part).isMultiple(of: 7) ? nil : Double((bar * part) % 11) * 1e-6
            })
        }
      ).drawn(id: id)
    },
    Sample("stacked-one") { id in
      StackedBars(
        title: "One", unit: ChartUnit(), categories: ["Only"],
        bars: [StackedBars.Bar(name: "Alone", parts: [-3])]
      ).drawn(id: id)
    },
  ]
}
