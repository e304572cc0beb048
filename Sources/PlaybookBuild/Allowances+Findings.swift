internal import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookModel

/// The findings without those that a comment accepts at their line, and what is wrong with the
/// comments themselves.
func findings(_ diagnostics: [Diagnostic], without allowances: [Allowance]) -> [Diagnostic] {
  if allowances.isEmpty { return diagnostics }
  struct Place: Hashable {
    let path: String
    let line: Int
    let code: String
  }
  var accepted: [Place: Bool] = [:]
  func places(of allowance: Allowance) -> [Place] {
    allowance.lines.map {
      Place(path: allowance.code.position.path, line: $0, code: allowance.code.value)
    }
  }
  for place in allowances.flatMap(places) { accepted[place] = false }
  let rest = diagnostics.filter { diagnostic in
    guard let position = diagnostic.position, diagnostic.code.canBeConfigured else { return true }
    let place = Place(path: position.path, line: position.line, code: diagnostic.code.name)
    guard accepted[place] != nil else { return true }
    accepted[place] = true
    return false
  }
  let complaints = allowances.compactMap { allowance -> Diagnostic? in
    if places(of: allowance).allSatisfy({ accepted[$0] == false }) { return unused(allowance) }
    guard allowance.reason == nil else { return nil }
    return Diagnostic(
      .allowanceWithoutReason, "The comment does not say why '\(allowance.code.value)' is allowed",
      at: allowance.code.position,
      help: "Write the reason behind a colon: allow \(allowance.code.value): reason")
  }
  return rest + complaints
}

private func unused(_ allowance: Allowance) -> Diagnostic {
  let name = allowance.code.value
  let known = knownCodes.first { $0.name == name }
  let (message, help): (String, String?) =
    switch known {
    case nil:
      (
        "There is no finding '\(name)' to allow",
        didYouMean(nearest(to: name, in: Set(knownCodes.map(\.name)).sorted()))
      )
    case .some(let code) where !code.canBeConfigured:
      ("'\(name)' cannot be allowed", "Remove the comment")
    case .some: ("Nothing that this comment stands at gives '\(name)'", "Remove the comment")
    }
  return Diagnostic(.unusedAllowance, message, at: allowance.code.position, help: help)
}
