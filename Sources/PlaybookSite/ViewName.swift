internal import PlaybookDiagnostics
package import PlaybookModel

/// The views that `![caption](view:NAME/ID)` can name: the one list that grows with each of them.
///
/// Names and arguments are checked. Where a view has nothing to show, its caption leads to the page
/// that holds what it is about.
package struct ViewName: Sendable, Equatable {
  /// The kebab-case word after `view:`.
  package let name: String
  /// The kind of which it takes one; or, where it takes no argument, the kind that it is about.
  package let kind: EntityKind?
  package let takesArgument: Bool

  package static let all: [ViewName] = [
    .of("motive-map", about: .motive), .of("function-map", about: .function),
    .of("objective-progress", one: .objective), .of("metric-trend", one: .metric),
    .of("commitment-matrix", one: .objective), .of("place-comparison", about: .place),
    .of("working-hours", one: .vendor), .of("model-fit", about: .model),
    .of("vendor-list", about: .vendor), .of("vendor", one: .vendor),
    .of("comparison", one: .evaluation), .of("sensitivity", one: .evaluation),
    .of("cost-comparison", one: .evaluation), .of("cost-over-time", one: .evaluation),
    .of("cost-tornado", one: .cost), .of("risk-map", about: .risk),
    .of("pilot-result", one: .pilot), .of("decision-log", about: .decision),
    .of("engagement", one: .engagement), .of("exit-plan", one: .engagement),
    .of("project", one: .project), .of("due", about: nil), .of("health", about: nil),
  ]

  private static func of(_ name: String, about kind: EntityKind?) -> ViewName {
    ViewName(name: name, kind: kind, takesArgument: false)
  }

  private static func of(_ name: String, one kind: EntityKind) -> ViewName {
    ViewName(name: name, kind: kind, takesArgument: true)
  }
}

/// A view as a page asks for it.
struct ViewRequest {
  let view: ViewName
  /// The id that it takes, where it takes one.
  let argument: String?

  /// Reads `cost-comparison/it-support`; a name that is none, and an argument that is missing or
  /// superfluous, are reported.
  init?(
    _ written: String, at position: SourcePosition, reporting diagnostics: inout [Diagnostic]
  ) {
    let parts = written.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    let argument = parts.count > 1 && !parts[1].isEmpty ? String(parts[1]) : nil
    guard let view = ViewName.all.first(where: { $0.name == name }) else {
      let known = ViewName.all.map(\.name)
      diagnostics.append(
        Diagnostic(
          .unknownView, "There is no view '\(name)'; there are \(known.joined(separator: ", "))",
          at: position, help: didYouMean(nearest(to: name, in: known))))
      return nil
    }
    switch (view.takesArgument, argument) {
    case (true, nil):
      let kind = view.kind?.withArticle ?? "a fact"
      diagnostics.append(
        Diagnostic(
          .unknownView, "The view '\(name)' needs the id of \(kind)", at: position,
          help: "Write it as view:\(name)/ID"))
      return nil
    case (false, let argument?):
      diagnostics.append(
        Diagnostic(
          .unknownView, "The view '\(name)' takes no argument, and there is '\(argument)'",
          at: position, help: "Write it as view:\(name)"))
      return nil
    case (true, .some), (false, nil):
      self.view = view
      self.argument = argument
    }
  }
}
