internal import PlaybookDiagnostics
internal import PlaybookSite

/// Writes entries of several depths as lists in lists.
struct NestedLists {
  private(set) var html: [UInt8] = []
  private var depth = -1

  /// Begins an entry, at most one deeper than the one before.
  mutating func begin(at wanted: Int) {
    let new = min(max(0, wanted), depth + 1)
    if new > depth {
      html += "<ul>".utf8
    } else {
      html += "</li>".utf8
      for _ in new..<depth { html += "</ul></li>".utf8 }
    }
    depth = new
    html += "<li>".utf8
  }

  /// The title of an entry, as a link where it has a page.
  mutating func writeLink(_ title: String, to page: Int?, from scope: LinkScope) {
    if let page {
      html += "<a href=\"".utf8
      html.append(escaping: scope.address(of: page).utf8)
      html += "\">".utf8
    } else {
      html += "<span class=\"nav-group\">".utf8
    }
    html.append(escaping: title.utf8)
    html += (page == nil ? "</span>" : "</a>").utf8
  }

  mutating func write(_ text: String) { html.append(escaping: text.utf8) }

  mutating func end() {
    guard depth >= 0 else { return }
    for _ in 0..<depth { html += "</li></ul>".utf8 }
    html += "</li></ul>".utf8
    depth = -1
  }
}

extension SiteMap {
  /// The tree as nested lists; a folder that is not opened says how much stands below it.
  func html(from scope: LinkScope) -> [UInt8] {
    var lists = NestedLists()
    for entry in entries {
      lists.begin(at: entry.depth)
      lists.writeLink(entry.title, to: entry.page, from: scope)
      if entry.hiddenCount > 0 { lists.write(" (\(counted(entry.hiddenCount, "page")))") }
    }
    lists.end()
    return lists.html
  }
}
