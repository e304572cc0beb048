import PlaybookCharts

extension Sample {
  private static let phases = ["Explore", "Select", "Pilot", "Transition", "Run", "Exit"]

  static let strips: [Sample] = [
    Sample("phases") { id in
      PhaseStepper(title: "Handing over the desk", phases: phases, current: 3).drawn(id: id)
    },
    Sample("phases-ended") { id in
      PhaseStepper(title: "Ended", phases: phases, current: 6).drawn(id: id)
    },
    Sample("phases-forty") { id in
      PhaseStepper(title: "Forty", phases: (0..<40).map(NastyNames.name), current: 17).drawn(id: id)
    },
    Sample("phases-one") { id in
      PhaseStepper(title: "One", phases: ["Only"], current: nil).drawn(id: id)
    },
    Sample("promises") { id in
      PromiseStrip(
        title: "Promises of Sierra Verde",
        promises: [
          .init(name: "First answer", outcome: .missed), .init(name: "Solved", outcome: .missed),
          .init(name: "Cost per seat", outcome: .kept), .init(name: "Satisfaction", outcome: .open),
        ]
      ).drawn(id: id)
    },
    Sample("promises-forty") { id in
      PromiseStrip(
        title: "Forty",
        promises: (0..<40).map {
          .init(
            name: NastyNames.name($0), outcome: $0 % 3 == 0 ? .kept : $0 % 3 == 1 ? .missed : .open)
        }
      ).drawn(id: id)
    },
    Sample("dots") { id in DotRating(title: "Control", value: 3.3).drawn(id: id) },
    Sample("dots-ten") { id in DotRating(title: "Ten", value: 99, maximum: 12).drawn(id: id) },
  ]
}
