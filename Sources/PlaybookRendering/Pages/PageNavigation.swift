internal import PlaybookDiagnostics
internal import PlaybookSite

/// The navigation of one folder as markup, made once for all its pages.
struct PageNavigation: Sendable {
  private let html: [UInt8]
  /// Where the mark of the current page goes, for each page that the navigation shows.
  private let marks: [(page: Int, offset: Int)]

  init(_ navigation: Navigation, from scope: LinkScope) {
    var lists = NestedLists()
    var marks: [(page: Int, offset: Int)] = []
    for entry in navigation.entries {
      lists.begin(at: entry.depth)
      if let page = entry.page { marks.append((page, lists.html.count + "<a".utf8.count)) }
      lists.writeLink(entry.title, to: entry.page, from: scope)
    }
    lists.end()
    html = lists.html
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
