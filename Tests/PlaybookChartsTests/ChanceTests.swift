import PlaybookCharts
import PlaybookTestSupport
import Testing

/// Random data, the same on every run: every picture of it keeps its promises.
@Suite struct ChanceTests {
  @Test(arguments: 1...25) func labelsStayClear(seed: Int) {
    var dice = SplitMix64(seed: UInt64(seed))
    for (name, drawing) in [
      ("bullet", bullet(&dice)), ("lines", lines(&dice)), ("stacks", stacks(&dice)),
      ("weights", weights(&dice)), ("intervals", intervals(&dice)), ("tornado", tornado(&dice)),
      ("quadrant", quadrant(&dice)), ("risks", risks(&dice)), ("trend", trend(&dice)),
      ("time", timeLine(&dice)), ("phases", phases(&dice)), ("heat", heat(&dice)),
    ] {
      if let drawing { expectClear(drawing, "\(name), seed \(seed):") }
    }
  }

  private func bullet(_ dice: inout SplitMix64) -> Drawing? {
    BulletChart(
      title: "t", name: dice.name(), unit: ChartUnit("min"), baseline: dice.value(),
      threshold: dice.value(), target: dice.value(), stretch: dice.value(), actual: dice.value()
    ).drawn(id: "x")
  }

  private func lines(_ dice: inout SplitMix64) -> Drawing? {
    RunningLines(
      title: "t", unit: ChartUnit("USD"),
      lines: dice.many(0...9) { dice in
        .init(name: dice.name(), values: dice.many(0...40) { $0.value() })
      },
      marks: dice.many(0...10) { dice in
        .init(
          kind: .payback, month: dice.value() ?? 3, text: dice.name(), line: dice.count(-1...9))
      }
    ).drawn(id: "x")
  }

  private func stacks(_ dice: inout SplitMix64) -> Drawing? {
    StackedBars(
      title: "t", unit: ChartUnit("USD"), categories: dice.many(0...9) { $0.name() },
      bars: dice.many(0...6) { dice in
        .init(name: dice.name(), parts: dice.many(0...9) { $0.value() })
      }
    ).drawn(id: "x")
  }

  private func weights(_ dice: inout SplitMix64) -> Drawing? {
    WeightSensitivity(
      title: "t", criterion: dice.name(), weight: Double(dice.count(0...10)) / 10,
      crossing: Double(dice.count(-2...12)) / 10,
      lines: dice.many(0...9) { dice in
        .init(name: dice.name(), scoreAtNone: dice.value(), scoreAtAll: dice.value())
      }
    ).drawn(id: "x")
  }

  private func intervals(_ dice: inout SplitMix64) -> Drawing? {
    IntervalPlot(
      title: "t", unit: ChartUnit("%"),
      arms: dice.many(0...8) { dice in
        .init(
          name: dice.name(), detail: dice.name(), estimate: dice.value(), low: dice.value(),
          high: dice.value())
      }, success: dice.value(), successLabel: dice.name()
    ).drawn(id: "x")
  }

  private func tornado(_ dice: inout SplitMix64) -> Drawing? {
    Tornado(
      title: "t", unit: ChartUnit("USD"), base: dice.value(),
      rows: dice.many(0...8) { dice in
        .init(name: dice.name(), atLow: dice.value(), atHigh: dice.value())
      }
    ).drawn(id: "x")
  }

  private func quadrant(_ dice: inout SplitMix64) -> Drawing? {
    Quadrant(
      title: "t", unit: ChartUnit("USD"),
      items: dice.many(0...14) { dice in
        .init(
          name: dice.name(), short: Double(dice.count(0...6)), long: Double(dice.count(1...5)),
          cost: dice.value(), isCore: dice.count(0...1) == 0)
      }
    ).drawn(id: "x")
  }

  private func risks(_ dice: inout SplitMix64) -> Drawing? {
    RiskMap(
      title: "t", bands: [.init("low", upTo: 8), .init("high", upTo: 25)],
      risks: dice.many(0...14) { dice in
        .init(
          name: dice.name(),
          inherent: .init(likelihood: dice.count(1...6), impact: dice.count(1...5)),
          residual: .init(likelihood: dice.count(0...2), impact: dice.count(1...2)))
      }
    ).drawn(id: "x")
  }

  private func trend(_ dice: inout SplitMix64) -> Drawing? {
    TrendChart(
      title: "t", unit: ChartUnit("min"), calendar: .gregorian,
      series: dice.many(0...8) { dice in
        .init(
          name: dice.name(),
          readings: dice.many(0...12) { .init(day: $0.count(19_000...20_500), value: $0.value()) },
          fit: dice.count(0...1) == 0
            ? nil
            : .init(
              start: .init(day: 19_000, value: dice.value()),
              end: .init(day: 19_800, value: dice.value()),
              forecast: .init(day: 21_000, value: dice.value())))
      }, targets: dice.many(0...3) { .init(name: $0.name(), value: $0.value() ?? .nan) }
    ).drawn(id: "x")
  }

  private func timeLine(_ dice: inout SplitMix64) -> Drawing? {
    TimeLine(
      title: "t", calendar: .gregorian, today: 20_000,
      events: dice.many(0...14) { dice in
        .init(day: dice.count(19_990...20_200), name: dice.name(), certainty: .planned)
      }, spans: dice.many(0...4) { .init(name: $0.name(), from: 19_900, to: $0.count(0...30_000)) }
    ).drawn(id: "x")
  }

  private func phases(_ dice: inout SplitMix64) -> Drawing? {
    PhaseStepper(
      title: "t", phases: dice.many(0...12) { $0.name() }, current: dice.count(-1...13)
    ).drawn(id: "x")
  }

  private func heat(_ dice: inout SplitMix64) -> Drawing? {
    HeatMap(
      title: "t", columns: dice.many(0...9) { $0.name() },
      rows: dice.many(0...5) { dice in
        .init(name: dice.name(), values: dice.many(0...9) { Double($0.count(0...6)) })
      }
    ).drawn(id: "x")
  }
}
