internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel
internal import PlaybookSite

/// `feed.xml`: what was decided and what changed, for feed readers (RFC 4287).
struct AtomFeed {
  static let path = "feed.xml"
  /// Older entries were read long ago.
  static let mostEntries = 50

  private let plan: SitePlan
  private let base: String
  private var xml: [UInt8] = []

  /// - Parameter base: where the site stands, with a final `/`.
  static func bytes(of plan: SitePlan, base: String) -> [UInt8]? {
    let changes = plan.changes.prefix(mostEntries)
    guard let newest = changes.first else { return nil }
    var feed = AtomFeed(plan: plan, base: base)
    feed.writeHead(updated: newest.day)
    for change in changes { feed.write(change) }
    feed.xml += "</feed>\n".utf8
    return feed.xml
  }

  private init(plan: SitePlan, base: String) {
    self.plan = plan
    self.base = base
  }

  private mutating func writeHead(updated: Day) {
    let settings = plan.playbook.settings
    let home = plan.pages.first { $0.kind == .home }?.title
    let title = settings.title ?? home ?? "Playbook"
    xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    xml += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"".utf8
    write(settings.language)
    xml += "\">\n".utf8
    element("id", base, indentation: 2)
    element("title", title, indentation: 2)
    if let description = settings.description { element("subtitle", description, indentation: 2) }
    element("updated", moment(updated), indentation: 2)
    link("self", base + Self.path, indentation: 2)
    link("alternate", base, indentation: 2)
    xml += "  <author>\n".utf8
    element("name", settings.company.name ?? title, indentation: 4)
    xml += "  </author>\n".utf8
  }

  private mutating func write(_ change: Change) {
    let page = plan.pages[change.page]
    let address = base + page.path.link
    let words = plan.words(of: change)
    xml += "  <entry>\n".utf8
    // The same change keeps its id; the next change of the page is another entry.
    element("id", "\(address)#\(words.mark)-\(change.day)", indentation: 4)
    element("title", words.title, indentation: 4)
    element("updated", moment(change.day), indentation: 4)
    link("alternate", address, indentation: 4)
    xml += "    <category term=\"".utf8
    write(change.what.rawValue)
    xml += "\"/>\n".utf8
    if !words.summary.isEmpty { element("summary", words.summary, indentation: 4) }
    if let owner = page.fields.owner {
      xml += "    <author>\n".utf8
      element("name", owner, indentation: 6)
      xml += "    </author>\n".utf8
    }
    xml += "  </entry>\n".utf8
  }

  /// Facts know days alone.
  private func moment(_ day: Day) -> String { "\(day)T00:00:00Z" }

  private mutating func element(_ name: String, _ text: String, indentation: Int) {
    xml += repeatElement(UInt8(ascii: " "), count: indentation)
    xml += "<\(name)>".utf8
    write(text)
    xml += "</\(name)>\n".utf8
  }

  private mutating func link(_ relation: String, _ address: String, indentation: Int) {
    xml += repeatElement(UInt8(ascii: " "), count: indentation)
    xml += "<link rel=\"\(relation)\" href=\"".utf8
    write(address)
    xml += "\"/>\n".utf8
  }

  /// Writes a text without the characters that XML cannot hold in any spelling.
  private mutating func write(_ text: String) {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: kept.append(scalar)
      default: continue
      }
    }
    xml.append(escaping: String(kept).utf8)
  }
}

extension SitePlan {
  /// How the feed tells of a change: its title, a sentence or two, and a word for its id.
  fileprivate func words(of change: Change) -> (title: String, summary: String, mark: String) {
    let page = pages[change.page]
    let mark = change.what.rawValue
    guard case .entity(let reference) = page.kind, let entity = playbook.entity(reference) else {
      return (title(of: change, page), page.description, mark)
    }
    switch (change.what, entity) {
    case (.decided, let decision as Decision):
      let status = decision.status.value.rawValue
      let grounds = [decision.question, decision.because ?? ""].filter { !$0.isEmpty }
      return ("\(status.capitalised): \(page.title)", grounds.joined(separator: " "), status)
    case (.judged, let pilot as Pilot):
      let verdict = pilot.verdict?.value.pill.word ?? ""
      return ("Pilot result, \(verdict.lowercasedFirst): \(page.title)", pilot.hypothesis, mark)
    default: return (title(of: change, page), page.description, mark)
    }
  }

  private func title(of change: Change, _ page: Page) -> String {
    switch change.what {
    case .written, .decided, .judged: page.title
    case .reviewed: "Reviewed: \(page.title)"
    case .begun: "Contract begins: \(page.title)"
    }
  }
}
