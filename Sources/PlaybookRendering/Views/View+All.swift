internal import PlaybookModel
internal import PlaybookSite

extension View {
  /// Every view that is drawn, by name.
  static let all: [View] = [
    .objectiveProgress, .metricTrend, .costOverTime, .sensitivity,
    .comparison, .costComparison, .costTornado, .functionMap, .modelFit, .placeComparison,
    .vendorList, .workingHours,
    .motiveMap, .commitmentMatrix, .vendor, .riskMap, .pilotResult, .decisionLog, .engagement,
    .exitPlan, .project, .due, .health,
  ]

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static func named(_ name: String) -> View? { byName[name] }

  /// The kind of which it shows one; nothing where it takes no argument.
  var kindOfOne: EntityKind? { planned.flatMap { $0.takesArgument ? $0.kind : nil } }

  /// The kind of which it shows all.
  var kindOfAll: EntityKind? { planned.flatMap { $0.takesArgument ? nil : $0.kind } }

  private var planned: ViewName? { ViewName.all.first { $0.name == name } }

  /// The views that stand on the page of an entity of a kind.
  static func views(of kind: EntityKind) -> [View] {
    switch kind {
    case .objective: [.objectiveProgress]
    case .metric: [.metricTrend]
    case .evaluation: [.comparison, .costComparison, .costOverTime, .sensitivity]
    case .vendor: [.vendor, .workingHours]
    case .cost: [.costTornado]
    case .pilot: [.pilotResult]
    case .engagement: [.engagement]
    case .project: [.project]
    case .motive, .function, .place, .model, .commitment, .risk, .decision: []
    }
  }

  /// The views that stand on the page of all entities of a kind.
  static func views(ofAll kind: EntityKind) -> [View] {
    switch kind {
    case .function: [.functionMap]
    case .place: [.placeComparison]
    case .model: [.modelFit]
    case .risk: [.riskMap]
    case .motive, .metric, .objective, .vendor, .commitment, .cost, .evaluation, .pilot,
      .decision, .engagement, .project:
      []
    }
  }
}

extension LinkScope {
  /// The charts of an entity's own page, whose tables the layout has already.
  func charts(of entity: EntityReference) -> [UInt8] {
    markup(of: View.views(of: entity.kind), entity)
  }

  /// The charts of the page of all entities of a kind.
  func charts(ofAll kind: EntityKind) -> [UInt8] { markup(of: View.views(ofAll: kind), nil) }

  private func markup(of views: [View], _ entity: EntityReference?) -> [UInt8] {
    let charts = views.flatMap { view in
      var writer = ViewMarkup(self, view, entity)
      for block in view.draw(entity, View.Place(scope: self, prefix: "chart-\(view.name)")) {
        if case .chart = block { writer.write(block) }
      }
      return writer.html
    }
    if charts.isEmpty { return [] }
    // Beside each other where there is room.
    return Array("<div class=\"charts\">\n".utf8) + charts + Array("</div>\n".utf8)
  }

  /// All of a view, for a section of the page of what it is about; nothing where there is nothing.
  func markup(ofWhole view: View, _ entity: EntityReference) -> [UInt8]? {
    let blocks = view.draw(entity, View.Place(scope: self, prefix: "page-\(view.name)"))
    if blocks.isEmpty { return nil }
    var writer = ViewMarkup(self, view, entity)
    writer.write(blocks)
    return writer.html
  }

  /// A view in prose, under its caption; nothing where there is nothing to show.
  func markup(
    ofView name: String, _ entity: EntityReference?, caption: String, prefix: String
  ) -> [UInt8]? {
    guard let view = View.named(name) else { return nil }
    let blocks = view.draw(entity, View.Place(scope: self, prefix: prefix))
    if blocks.isEmpty { return nil }
    var writer = ViewMarkup(self, view, entity, page: entity.map { link($0.kind, $0.id) })
    writer.write(blocks, caption: caption)
    return writer.html
  }
}
