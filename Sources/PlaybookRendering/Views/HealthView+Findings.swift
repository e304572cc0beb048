internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// What rules found, by rule: the graver first.
  static func findings(_ scope: LinkScope) -> [ViewBlock] {
    let findings = scope.findingsOfWhatIsShown.sorted {
      if $0.severity != $1.severity { return $0.severity > $1.severity }
      return $0.code.name != $1.code.name ? $0.code.name < $1.code.name : $0 < $1
    }
    if findings.isEmpty { return [.sentence("No rule has found anything.")] }
    return [.sentence(summary(of: findings)), .table(table(of: findings, scope))]
  }

  private static func summary(of findings: [Diagnostic]) -> String {
    let rules = Set(findings.map(\.code)).count
    let warnings = findings.count { $0.severity == .warning }
    let kinds = [
      warnings == 0 ? nil : counted(warnings, "warning"),
      warnings == findings.count ? nil : counted(findings.count - warnings, "note"),
    ].compactMap(\.self)
    return "\(counted(rules, "rule has", "rules have")) found something: \(kinds.inASentence)."
  }

  private static func table(of findings: [Diagnostic], _ scope: LinkScope) -> ViewTable {
    let shown = findings.prefix(ViewTable.mostRows)
    let counts = shown.reduce(into: [DiagnosticCode: Int]()) { $0[$1.code, default: 0] += 1 }
    let rows = findings.indices.map { index in
      (findings[index], isFirst: index == 0 || findings[index - 1].code != findings[index].code)
    }
    return ViewTable(
      "What rules found", [.words("Rule"), .words("Finding"), .words("Where")], of: rows
    ) { finding, isFirst in
      let rule = ViewCell.stack([.text(finding.code.summary), .note(finding.code.name)])
      return [
        isFirst ? .group(rule, rows: counts[finding.code] ?? 1) : .covered,
        .stack([.pill(finding.severity.pill), .text(finding.message)]),
        finding.position.map { place(of: $0, scope) } ?? .absent("–"),
      ]
    }
  }

  private static func place(of position: SourcePosition, _ scope: LinkScope) -> ViewCell {
    var link = Link(title: "\(position.path):\(position.line)", page: nil)
    link.outside = scope.address(of: position)
    return .link(link)
  }
}

extension Severity {
  fileprivate var pill: Pill {
    switch self {
    case .error: Pill(word: "Error", tone: .bad)
    case .warning: Pill(word: "Warning", tone: .warn)
    case .info: Pill(word: "Note", tone: .info)
    }
  }
}

extension LinkScope {
  /// All findings but those that stand in a draft: from where it begins to the next entity.
  fileprivate var findingsOfWhatIsShown: [Diagnostic] {
    var starts: [String: [(line: Int, isDraft: Bool)]] = [:]
    for kind in EntityKind.allCases {
      for entity in playbook.entities(of: kind) {
        let id = entity.core.id.position
        starts[id.path, default: []].append((id.line, !isShown(entity)))
      }
    }
    starts = starts.filter { $0.value.contains(where: \.isDraft) }
    if starts.isEmpty { return site.findings }
    return site.findings.filter { finding in
      guard let position = finding.position, let entities = starts[position.path] else {
        return true
      }
      let last = entities.filter { $0.line <= position.line }.max { $0.line < $1.line }
      return last?.isDraft != true
    }
  }
}
