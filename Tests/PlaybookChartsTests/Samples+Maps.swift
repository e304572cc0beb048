import PlaybookCharts

extension Sample {
  static let heatMaps: [Sample] = [
    Sample("heat-map") { id in
      HeatMap(
        title: "Which model fits which function",
        columns: [
          "Staff augmentation", "Project outsourcing", "Functional outsourcing", "Dedicated team",
        ],
        rows: [
          .init(name: "IT support", values: [3, 2, 4, 4]),
          .init(name: "Human resources", values: [nil, nil, 3, nil]),
          .init(name: "Accounting", values: [2, 3, 4, nil]),
          .init(name: "Customer service", values: [3, nil, 4, 3]),
          .init(name: "Choosing what we sell", values: [1, 5, nil, nil]),
        ]
      ).drawn(id: id)
    },
    Sample("heat-map-one") { id in
      HeatMap(
        title: "One", columns: [NastyNames.long], rows: [.init(name: NastyNames.long, values: [5])]
      ).drawn(id: id)
    },
    Sample("heat-map-forty") { id in
      HeatMap(
        title: "Forty", columns: (0..<40).map(NastyNames.name),
        rows: (0..<10).map { row in
          .init(
            name: NastyNames.name(row),
            values: (0..<39).map { $0 % 9 == 0 ? .nan : Double(($0 * row) % 13) / 2 })
        }
      ).drawn(id: id)
    },
  ]

  private static let bands: [RiskMap.Band] = [
    .init("low", upTo: 5), .init("medium", upTo: 12), .init("high", upTo: 19),
    .init("critical", upTo: 25),
  ]

  static let riskMaps: [Sample] = [
    Sample("risk-map") { id in
      RiskMap(
        title: "Risks, before and now", bands: bands,
        risks: [
          .init(
            name: "We cannot leave", inherent: .init(likelihood: 3, impact: 5),
            residual: .init(likelihood: 2, impact: 3)),
          .init(
            name: "Customer data leaves the country", inherent: .init(likelihood: 3, impact: 4),
            residual: .init(likelihood: 2, impact: 4)),
          .init(
            name: "Half-solved tickets come back", inherent: .init(likelihood: 4, impact: 3),
            residual: .init(likelihood: 3, impact: 3)),
        ]
      ).drawn(id: id)
    },
    Sample("risk-map-forty") { id in
      RiskMap(
        title: "Forty", bands: bands,
        risks: (0..<40).map { index in
          .init(
            name: NastyNames.name(index),
            inherent: .init(likelihood: index % 3 + 3, impact: index % 7),
            residual: index % 4 == 0 ? nil : .init(likelihood: index % 3 + 1, impact: index % 2 + 1)
          )
        }
      ).drawn(id: id)
    },
    Sample("risk-map-one") { id in
      RiskMap(
        title: "One", bands: [],
        risks: [
          .init(
            name: "Same", inherent: .init(likelihood: 1, impact: 1),
            residual: .init(likelihood: 1, impact: 1))
        ]
      ).drawn(id: id)
    },
  ]

  static let quadrants: [Sample] = [
    Sample("quadrant") { id in
      Quadrant(
        title: "What to hand out, and for how long", unit: ChartUnit("USD"),
        items: [
          .init(name: "IT support", short: 4, long: 4, cost: 17_100, isCore: false),
          .init(name: "Human resources", short: 4, long: 2, cost: 6_200, isCore: false),
          .init(name: "Accounting", short: 4, long: 4, cost: 8_400, isCore: false),
          .init(name: "Customer service", short: 4, long: 4, cost: 13_800, isCore: false),
          .init(name: "Choosing what we sell", short: 1, long: 1, cost: 26_500, isCore: true),
        ]
      ).drawn(id: id)
    },
    Sample("quadrant-forty") { id in
      Quadrant(
        title: "Forty", unit: ChartUnit("USD"),
        items: (0..<40).map { index in
          .init(
            name: NastyNames.name(index), short: Double(index % 3 + 3),
            long: index == 7 ? .nan : Double(index % 2 + 4),
            cost: index % 5 == 0 ? nil : Double(index) * 1e10, isCore: index % 3 == 0)
        }
      ).drawn(id: id)
    },
    Sample("quadrant-one") { id in
      Quadrant(
        title: "One", unit: ChartUnit(),
        items: [.init(name: NastyNames.long, short: 5, long: 5, cost: nil, isCore: true)]
      ).drawn(id: id)
    },
    Sample("quadrant-corners") { id in
      Quadrant(
        title: "Corners", unit: ChartUnit("USD"),
        items: (0..<8).map { index in
          .init(
            name: NastyNames.name(index), short: index < 4 ? 1 : 5, long: index % 2 == 0 ? 1 : 5,
            cost: 10, isCore: false)
        }
      ).drawn(id: id)
    },
  ]
}
