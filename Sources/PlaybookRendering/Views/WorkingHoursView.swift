internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// When a vendor works and when we do, on our clocks, in winter and in summer.
  static let workingHours = View(name: "working-hours") { entity, place in
    let scope = place.scope
    guard let entity, let vendor = scope.playbook.entity(entity) as? Vendor,
      let hours = scope.figures.workingHours(of: vendor).value
    else { return [] }
    let chart = WorkingHours(
      title: "At work with \(vendor.title), on our clocks", rows: hours.rows(named: ""))
    guard let drawing = chart.drawn(id: place.prefix) else { return [] }
    return [.chart(drawing, answer: shared(hours, vendor, scope))]
  }

  /// "We and Kestrel are at work together for 2 h a day in January and 1 h in July; IT support
  /// needs 1 h 30 min."
  private static func shared(
    _ hours: WorkingHoursFigures, _ vendor: Vendor, _ scope: LinkScope
  ) -> String {
    let (january, july) = (hours.january.sharedMinutes, hours.july.sharedMinutes)
    let lead = "We and \(vendor.title) are at work together for"
    let together =
      january == july
      ? "\(lead) \(january.asHours) a day, in January as in July"
      : "\(lead) \(january.asHours) a day in January and \(july.asHours) in July"
    let needs = scope.figures.functions(consideredFor: vendor.id).compactMap { function in
      function.sharedMinutes.map { (function.title, $0.value) }
    }
    guard let most = needs.max(by: { $0.1 < $1.1 }) else { return together + "." }
    let least = scope.figures.sharedTime(with: .vendor(vendor.id)).value?.min ?? 0
    let isEnough = least >= Double(most.1)
    let verdict = isEnough ? "is there all year" : "is not there all year"
    return "\(together). \(most.0) needs \(Double(most.1).asHours), which \(verdict)."
  }
}

extension WorkingHoursFigures {
  /// Two bands, or one where both days look the same.
  func rows(named name: String) -> [WorkingHours.Row] {
    if isSameAllYear, !name.isEmpty { return [row(name, january)] }
    let start = name.isEmpty ? "" : "\(name), "
    return [row("\(start)15 January", january), row("\(start)15 July", july)]
  }

  private func row(_ name: String, _ day: Day) -> WorkingHours.Row {
    WorkingHours.Row(
      name: name, ours: [.init(from: ours.start, to: ours.end)],
      theirs: [.init(from: day.theirs.start, to: day.theirs.end)],
      sharedMinutes: Int(day.sharedMinutes.rounded()))
  }
}

extension Double {
  /// Minutes as a reader says them: "1 h 30 min".
  var asHours: String {
    let (hours, rest) = Int(rounded()).quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest)\u{A0}min" }
    return rest == 0 ? "\(hours)\u{A0}h" : "\(hours)\u{A0}h \(rest)\u{A0}min"
  }
}
