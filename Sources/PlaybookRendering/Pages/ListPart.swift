internal import PlaybookSite

/// What templates see of a list that several pages share: which part this page has, and where the
/// others are.
struct ListPart: Sendable {
  let list: PageList

  init(_ list: PageList) { self.list = list }

  static let fields = Fields<ListPart> {
    Field.text("sentence", "Which part it is, of how many") { it, _ in
      "Page \(it.list.part + 1) of \(it.list.pages.count)"
    }
    Field.optionalRecord("previous", "The part before", of: Link.fields) { it, _ in
      it.link(to: it.list.part - 1, "Previous")
    }
    Field.optionalRecord("next", "The part after", of: Link.fields) { it, _ in
      it.link(to: it.list.part + 1, "Next")
    }
    Field.list(
      "pages", "The first part, those around this one, and the last, in order", of: entry
    ) { it, _ in it.shownParts }
  }

  private struct Entry: Sendable {
    let link: Link
    let isCurrent: Bool
    let followsGap: Bool
  }

  private static let entry = Fields<Entry> {
    Field.record("link", "The part, by its number", of: Link.fields) { it, _ in it.link }
    Field.flag("is_current", "True for the part that this page shows") { it, _ in it.isCurrent }
    Field.flag("follows_gap", "True where parts before it are left out") { it, _ in it.followsGap }
  }

  private var shownParts: [Entry] {
    var entries: [Entry] = []
    var last = -1
    for part in list.pages.indices
    where part == 0 || part == list.pages.count - 1 || abs(part - list.part) <= 2 {
      guard let link = link(to: part, String(part + 1)) else { continue }
      entries.append(
        Entry(link: link, isCurrent: part == list.part, followsGap: part > last + 1))
      last = part
    }
    return entries
  }

  private func link(to part: Int, _ title: String) -> Link? {
    list.pages.indices.contains(part) ? Link(title: title, page: list.pages[part]) : nil
  }
}
