import PlaybookCharts

extension Sample {
  static let workingHours: [Sample] = [
    Sample("working-hours") { id in
      let ours = [WorkingHours.Window(from: 540, to: 1020)]
      return WorkingHours(
        title: "When we can talk to Kestrel HK",
        rows: [
          WorkingHours.Row(
            name: "Kestrel HK, winter", ours: ours, theirs: [.init(from: 60, to: 600)],
            sharedMinutes: 60),
          WorkingHours.Row(
            name: "Kestrel HK, summer", ours: ours, theirs: [.init(from: 120, to: 660)],
            sharedMinutes: 120),
          WorkingHours.Row(
            name: "Sierra Verde, summer", ours: ours, theirs: [.init(from: 600, to: 1140)],
            sharedMinutes: 420),
        ]
      ).drawn(id: id)
    },
    Sample("working-hours-nasty") { id in
      WorkingHours(
        title: "Nasty",
        rows: [
          .init(
            name: NastyNames.long, ours: [.init(from: 1320, to: 360)],
            theirs: [.init(from: -60, to: 90), .init(from: 300, to: 1500)]),
          .init(name: NastyNames.name(2), ours: [], theirs: [.init(from: 0, to: 0)]),
          .init(
            name: NastyNames.name(1), ours: [.init(from: 0, to: 1440)],
            theirs: [.init(from: 719, to: 720)], sharedMinutes: -5),
          .init(
            name: NastyNames.name(3), ours: [.init(from: .max, to: .min)], theirs: []),
        ]
      ).drawn(id: id)
    },
    Sample("working-hours-forty") { id in
      WorkingHours(
        title: "Forty",
        rows: (0..<40).map { index in
          .init(
            name: NastyNames.name(index), ours: [.init(from: 540, to: 1020)],
            theirs: [.init(from: index * 37, to: index * 37 + 540)])
        }
      ).drawn(id: id)
    },
  ]
}
