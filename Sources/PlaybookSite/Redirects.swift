internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel

/// A redirect whose own place is known.
struct PlannedRedirect {
  enum Target {
    case node(Int)
    /// Not looked up yet.
    case written(Located<String>)
  }

  let from: Located<String>
  let path: SitePath
  let target: Target
}

/// The redirects that pages and settings ask for, each old address checked; in the order of pages,
/// then of the settings.
func plannedRedirects(
  _ outline: Outline, _ settings: Settings, reporting diagnostics: inout [Diagnostic]
) -> [PlannedRedirect] {
  var redirects: [PlannedRedirect] = []
  func add(_ from: Located<String>, _ target: PlannedRedirect.Target) {
    guard
      let file = redirectFile(from, style: settings.addressStyle, reporting: &diagnostics)
    else { return }
    redirects.append(PlannedRedirect(from: from, path: SitePath(file: file), target: target))
  }
  for (index, node) in outline.nodes.enumerated() {
    let old: [Located<String>]
    switch node.origin {
    case .page(let page): old = outline.pages[page].fields.redirectFrom
    case .entity(let kind, let entity): old = outline.entities[kind][entity].core.page.redirectFrom
    case .generated: old = []
    }
    for from in old { add(from, .node(index)) }
  }
  for (from, to) in settings.redirects { add(from, .written(to)) }
  return redirects
}

/// The output file of an old address: from the site's root, with or without `/` before it. `/old/`
/// and `/old` are folders, or `old.html` in a site of files; `.html` stays, and `.md` is the
/// address that such a page had.
private func redirectFile(
  _ from: Located<String>, style: Settings.AddressStyle, reporting diagnostics: inout [Diagnostic]
) -> String? {
  let written = String(decoding: percentDecoded(from.value), as: UTF8.self)
  let rooted = written.hasPrefix("/") ? written : "/" + written
  guard let path = linkedPath(rooted, from: Outline.root) else {
    diagnostics.append(
      Diagnostic(
        .pathLeavesSite, "The old address '\(from.value)' is not inside the site",
        at: from.position))
    return nil
  }
  let parts = path.split(separator: "/").dropFirst()
  for part in parts {
    if let reason = reasonAgainst(lastPart: String(part)) {
      diagnostics.append(
        Diagnostic(
          .pathLeavesSite, "The old address '\(from.value)' is not inside the site: \(reason)",
          at: from.position))
      return nil
    }
    if let reason = reasonAgainst(name: part) {
      diagnostics.append(
        Diagnostic(
          .unsafeName,
          "The old address '\(from.value)' is not safe on every file system: \(reason)",
          at: from.position))
      return nil
    }
  }
  var file = parts.joined(separator: "/")
  let lower = file.lowercased()
  if !written.hasSuffix("/"), lower.hasSuffix(".html") || lower.hasSuffix(".htm") { return file }
  let (folder, stem) = splitPath(file)
  file = folder.isEmpty ? stem : folder + "/" + stem
  if file.isEmpty { return "index.html" }
  return style == .file && !written.hasSuffix("/") ? file + ".html" : file + "/index.html"
}

extension FailedLinks {
  /// Where a redirect leads, relative to its own address; nothing where that is nowhere.
  func target(
    of redirect: PlannedRedirect, reporting diagnostics: inout [Diagnostic]
  ) -> (address: String, node: Int?)? {
    switch redirect.target {
    case .node(let node):
      return (relativeLink(from: redirect.path, to: resolver.paths[node]), node)
    case .written(let to):
      if to.value.hasPrefix("https://") || to.value.hasPrefix("http://") { return (to.value, nil) }
      let reference = reference(to: to)
      guard case .path(let path, let query, var fragment) = reference.target else { return nil }
      let full = linkedPath(path, from: Outline.root)
      let found = full.flatMap { resolver.table.destination(at: $0) }
      guard
        let destination = found
          ?? destination(of: reference, at: full, from: Outline.root, reporting: &diagnostics)
      else { return nil }
      var target: Int?
      if case .node(let node) = destination {
        target = node
        fragment = fragment.map {
          resolver.checked($0, on: node, isOwn: false, reference, reporting: &diagnostics)
        }
      }
      var scratch: [UInt8] = []
      let address = resolver.address(
        from: redirect.path, to: destination, query: query, fragment: fragment, scratch: &scratch)
      return (address, target)
    }
  }

  /// The settings' text as the link that it is.
  private func reference(to text: Located<String>) -> Reference {
    let halves = text.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(decoding: percentDecoded(String(parts[0])), as: UTF8.self)
    let fragment =
      halves.count > 1 ? String(decoding: percentDecoded(String(halves[1])), as: UTF8.self) : nil
    return Reference(
      target: .path(
        path.hasPrefix("/") ? path : "/" + path,
        query: parts.count > 1 ? String(parts[1]) : nil, fragment: fragment),
      form: .link, written: text.value, text: "", position: text.position)
  }
}
