internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// Where risks were before treatment and where they are with it, and the register of all.
  static let riskMap = View(name: "risk-map") { _, place in
    let scope = place.scope
    let risks = RiskPage.byGravity(scope.shown(scope.playbook.risks))
    let drawn = risks.prefix(mostDrawn)
    let map = RiskMap(
      title: "Risks by likelihood and impact", bands: bands,
      risks: drawn.map { risk in
        .init(
          name: risk.title, inherent: risk.inherent.value.rating,
          residual: risk.residual?.value.rating)
      })
    guard let drawing = map.drawn(id: place.prefix) else { return [] }
    return [
      .chart(drawing, answer: answer(risks, drawn.count)),
      .table(scope.table(of: risks, "Risks, the gravest first")),
    ]
  }

  /// More than these would hide each other on the field, and each has a line below it.
  private static let mostDrawn = 20

  private static let bands: [RiskMap.Band] = RiskLevel.allCases.compactMap { level in
    (1...25).last { (try? riskLevel(of: $0)) == level }.map {
      RiskMap.Band(level.rawValue, upTo: $0)
    }
  }

  private static func answer(_ risks: [Risk], _ drawn: Int) -> String {
    guard let gravest = risks.first else { return "" }
    let graver = risks.count {
      $0.remaining.severity == .high || $0.remaining.severity == .critical
    }
    let (before, now) = (gravest.inherent.value.product, gravest.remaining)
    var text =
      "After treatment, the gravest of \(counted(risks.count, "risk")) is “\(gravest.title)”: "
      + "\(now.product) of 25, which is \(now.severity.rawValue)"
    if gravest.residual != nil { text += ", from \(before)" }
    text +=
      graver == 0
      ? ". None is high." : ". \(graver) \(graver == 1 ? "is" : "are") high or critical."
    if drawn < risks.count { text += " The \(drawn) gravest are drawn." }
    return text
  }
}

extension LinkScope {
  /// The register of some risks.
  func table(of risks: [Risk], _ caption: String) -> ViewTable {
    ViewTable(
      caption,
      [
        .words("Risk"), .words("Before treatment"), .words("After treatment"),
        .words("What we do"), .words("Owner"),
      ], of: risks, page: index(of: .risk)
    ) { risk in
      [
        .link(link(to: risk)), .level(risk.inherent.value),
        risk.residual.map { .level($0.value) } ?? .absent("As before"),
        .text(risk.treatment.value.sentence), .optional(risk.core.page.owner),
      ]
    }
  }
}

extension ViewCell {
  /// How grave a risk is in a word; for programs the product of likelihood and impact too.
  fileprivate static func level(_ level: Risk.Level) -> ViewCell {
    .stack([
      .pill(level.pill), .part("likelihood × impact", .count(level.product), .covered),
    ])
  }
}

extension Risk.Level {
  fileprivate var rating: RiskMap.Rating { .init(likelihood: likelihood, impact: impact) }
}
