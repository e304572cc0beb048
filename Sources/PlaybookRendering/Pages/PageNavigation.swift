internal import PlaybookDiagnostics
internal import PlaybookSite

/// The navigation of one folder as markup, made once for all its pages.
struct PageNavigation: Sendable {
  private let html: [UInt8]
  /// Where the mark of the current page goes, for each page that the navigation shows.
  private let marks: [(page: Int, offset: Int)]

  init(_ navigation: Navigation, from scope: LinkScope) {
    var html: [UInt8] = []
    var marks: [(page: Int, offset: Int)] = []
    var depth = -1
    for entry in navigation.entries {
      let entryDepth = min(max(0, entry.depth), depth + 1)
      if entryDepth > depth {
        html += "<ul>".utf8
      } else {
        html += "</li>".utf8
        for _ in entryDepth..<depth { html += "</ul></li>".utf8 }
      }
      depth = entryDepth
      if let page = entry.page {
        html += "<li><a".utf8
        marks.append((page, html.count))
        html += " href=\"".utf8
        html.append(escaping: scope.address(of: page).utf8)
        html += "\">".utf8
        html.append(escaping: entry.title.utf8)
        html += "</a>".utf8
      } else {
        html += "<li><span class=\"nav-group\">".utf8
        html.append(escaping: entry.title.utf8)
        html += "</span>".utf8
      }
    }
    if depth >= 0 {
      for _ in 0..<depth { html += "</li></ul>".utf8 }
      html += "</li></ul>".utf8
    }
    self.html = html
    self.marks = marks
  }

  /// The markup with the entry of a page marked, where the navigation shows it.
  func html(current page: Int) -> [UInt8] {
    guard let mark = marks.first(where: { $0.page == page }) else { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count + 24)
    result += html[..<mark.offset]
    result += " aria-current=\"page\"".utf8
    result += html[mark.offset...]
    return result
  }
}
