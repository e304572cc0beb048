import PlaybookCharts

extension Sample {
  /// The demo's alternatives over the weight of one criterion, the others in their proportions.
  private static func demo(_ index: Int, _ title: String, id: String) -> Drawing? {
    let evaluation = Demo["evaluations", "it-support"]
    let weight = evaluation["weights"].numbers[index] ?? 0
    return WeightSensitivity(
      title: "Would another weight of \(title.lowercased()) change the choice?",
      criterion: title, weight: weight,
      crossing: evaluation["critical_weights"].list[index]["critical_weight"].number,
      lines: zip(Demo.options, Demo.titles).map { option, name in
        let value = evaluation["values"][option].numbers[index] ?? 0
        let score = evaluation["scores"][option].number ?? 0
        return WeightSensitivity.Line(
          name: name, scoreAtNone: (score - weight * value) / (1 - weight) * 100,
          scoreAtAll: value * 100)
      }
    ).drawn(id: id)
  }

  static let weights: [Sample] = [
    Sample("weights") { id in demo(0, "Cost", id: id) },
    Sample("weights-stable") { id in demo(4, "References", id: id) },
    Sample("weights-commitments") { id in demo(3, "Commitments", id: id) },
    Sample("weights-forty") { id in
      WeightSensitivity(
        title: "Forty", criterion: NastyNames.long, weight: 0, crossing: 1,
        lines: (0..<40).map { index in
          WeightSensitivity.Line(
            name: NastyNames.name(index), scoreAtNone: index == 3 ? .nan : Double(index % 7),
            scoreAtAll: Double((index * 5) % 11) - 3)
        }
      ).drawn(id: id)
    },
    Sample("weights-one") { id in
      WeightSensitivity(
        title: "One", criterion: "", weight: 1,
        lines: [WeightSensitivity.Line(name: "Alone", scoreAtNone: 5, scoreAtAll: 5)]
      ).drawn(id: id)
    },
  ]
}
