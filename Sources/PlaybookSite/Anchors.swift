internal import PlaybookDiagnostics
internal import PlaybookMarkdown

/// What can be linked to on one page.
struct Anchors: Sendable {
  let list: [String]
  /// Only where the list is too long to look through for every link.
  private let set: Set<String>

  init(_ list: [String]) {
    self.list = list
    set = list.count > 100 ? Set(list) : []
  }

  func contains(_ anchor: String) -> Bool {
    set.isEmpty ? list.contains(anchor) : set.contains(anchor)
  }
}

extension LinkResolver {
  /// The fragment as it must be written, reported where the page has no such part.
  func checked(
    _ fragment: String, on node: Int, isOwn: Bool, _ reference: Reference,
    reporting diagnostics: inout [Diagnostic]
  ) -> String {
    if fragment.isEmpty || anchors[node].contains(fragment) || themeAnchors.contains(fragment)
      || fragment == "top" || fragment.hasPrefix(":~:")
    {
      return fragment
    }
    let folded = fragment.folded
    let known = anchors[node].list.prefix(500)
    if let other = known.first(where: { $0.folded == folded }) {
      diagnostics.append(
        Diagnostic(
          .linkCase, "'#\(fragment)' differs from the heading's id '#\(other)' in letter case",
          at: reference.position, help: "Write '#\(other)'"))
      return other
    }
    let page = isOwn ? "this page" : "'\(titles[node])'"
    diagnostics.append(
      Diagnostic(
        .deadAnchor, "There is no '#\(fragment)' on \(page)", at: reference.position,
        help: didYouMean(nearest(to: fragment, in: known, atMost: 1).map { "#" + $0 })))
    return fragment
  }
}
