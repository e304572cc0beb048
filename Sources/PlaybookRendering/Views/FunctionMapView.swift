internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// For how long outsourcing suits each function, what the function costs, and whether customers
  /// come for it.
  static let functionMap = View(name: "function-map") { _, place in
    let scope = place.scope
    let functions = scope.shown(scope.playbook.functions).filter { $0.horizonClass != nil }
    let chart = Quadrant(
      title: "For how long outsourcing suits each function",
      unit: ChartUnit(scope.settings.currency ?? ""),
      items: functions.prefix(mostFunctions).map { function in
        Quadrant.Item(
          name: function.title, short: function.fitShortTerm?.value.double,
          long: function.fitLongTerm?.value.double, cost: function.monthlyCost?.value.double,
          isCore: function.role.value == .core)
      })
    guard let drawing = chart.drawn(id: place.prefix) else { return [] }
    return [.chart(drawing, answer: suited(functions, scope))]
  }

  /// More than that one field cannot hold apart.
  private static let mostFunctions = 40

  /// "For a year or so and for good, outsourcing suits 3 of 5 functions: Accounting, Customer
  /// service, IT support. They cost USD 39,300 a month now."
  private static func suited(_ functions: [BusinessFunction], _ scope: LinkScope) -> String {
    let all = counted(functions.count, "rated function")
    let both = functions.filter { $0.horizonClass == .both }
    let drawn = firstDrawn(min(functions.count, mostFunctions), of: functions.count)
    if both.isEmpty { return "Outsourcing suits none of \(all) for good.\(drawn)" }
    let more = both.count - mostNames
    let names = both.prefix(mostNames).map(\.title) + (more > 0 ? ["\(more) more"] : [])
    let lead =
      functions.count == 1
      ? "Outsourcing suits \(names.inASentence) for now and for good."
      : "Outsourcing suits \(both.count) of \(all) for now and for good: \(names.inASentence)."
    guard let cost = both.compactMap(\.monthlyCost?.value).sum else { return lead + drawn }
    let subject = both.count == 1 ? "It costs" : "Together they cost"
    return "\(lead) \(subject) \(scope.money(cost)) a month now.\(drawn)"
  }
}
