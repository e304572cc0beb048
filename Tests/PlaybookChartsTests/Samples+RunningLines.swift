import PlaybookCharts

extension Sample {
  static let runningLines: [Sample] = [
    Sample("running-lines") { id in
      let costs = Demo["costs", "it-support"]
      var marks: [RunningLines.Mark] = []
      for (index, option) in Demo.options.enumerated() {
        if let month = costs[option]["payback_months"].number {
          marks.append(
            RunningLines.Mark(
              kind: .payback, month: month, text: "\(Demo.titles[index]) has paid back",
              line: index))
        }
      }
      marks.append(
        RunningLines.Mark(
          kind: .crossover, month: 10, text: "from here on In-house is cheaper than Bench & Co",
          line: 2))
      return RunningLines(
        title: "Cost of IT support over time", unit: ChartUnit("USD"),
        lines: zip(Demo.options, Demo.titles).map { option, title in
          RunningLines.Line(name: title, values: costs[option]["cumulative"].numbers)
        }, marks: marks
      ).drawn(id: id)
    },
    Sample("running-lines-one") { id in
      RunningLines(
        title: "One", unit: ChartUnit("USD"),
        lines: [RunningLines.Line(name: NastyNames.long, values: [1e12])]
      ).drawn(id: id)
    },
    Sample("running-lines-forty") { id in
      RunningLines(
        title: "Forty", unit: ChartUnit("USD"),
        lines: (0..<40).map { index in
          RunningLines.Line(
            name: NastyNames.name(index),
            values: (0..<13).map { month in
              (month + index).isMultiple(of: 5) ? nil : Double(month * index) * -1e-6 + 1e-6
            })
        },
        marks: (0..<40).map { index in
          RunningLines.Mark(
            kind: index.isMultiple(of: 2) ? .payback : .crossover, month: Double(index) / 4,
            text: NastyNames.name(index), line: index)
        }
      ).drawn(id: id)
    },
    Sample("running-lines-equal") { id in
      RunningLines(
        title: "Equal", unit: ChartUnit(),
        lines: (0..<6).map { index in
          RunningLines.Line(name: "Option \(index)", values: [5, 5, .infinity, 5, -.nan, 5])
        }
      ).drawn(id: id)
    },
  ]
}
