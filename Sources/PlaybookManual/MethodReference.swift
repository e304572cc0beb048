internal import PlaybookAnalysis

/// The reference part of the manual's page on methods: how each figure is computed, where the
/// method comes from and what to know before relying on it, as the pages of a site say it.
package func methodReference() -> String {
  Derivation.Method.allCases.map(section).joined(separator: "\n")
}

private func section(_ method: Derivation.Method) -> String {
  let notes = method.notes.map { "- \($0)\n" }.joined()
  let source = method.source.map { "\nSource: \($0).\n" } ?? ""
  return """
    ### \(heading(method))

    \(method.formula.replacing("*", with: "\\*").replacing("_", with: "\\_"))
    \(source)\(notes.isEmpty ? "" : "\n" + notes)
    """
}

/// Some methods share a title, as they share a place on pages; here each has its own.
private func heading(_ method: Derivation.Method) -> String {
  let title = method.title
  let name = method.rawValue.replacing("-", with: " ")
  let isShared = Derivation.Method.allCases.count { $0.title == title } > 1
  return isShared && name != title.lowercased() ? "\(title): \(name)" : title
}
