import Foundation
import PlaybookRendering
import PlaybookSite
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FeedTests {
  private let files = [
    "content/playbook.yaml": "title: R&D <us>\nas_of: 2026-04-30\n",
    "content/index.md": "Hello",
    "content/a.md": "---\ndate: 2026-01-02\nreviewed: 2026-03-04\nowner: Ann\n---\n# A & b\nText",
    "content/later.md": "---\ndate: 2026-05-01\n---\n# Later",
    "content/decisions/support.md": """
    ---
    date: 2026-04-01
    status: accepted
    question: Who supports us?
    options: [Acme, Nobody]
    chosen: Acme
    because: They keep their word.
    decision_makers: [Ann]
    ---
    # Support by Acme
    """,
  ]

  private func feed(_ files: [String: String], baseURL: String? = "https://example.com/x")
    -> String?
  {
    renderExtras(PlannedSite(files, baseURL: baseURL).plan).first { $0.path == "feed.xml" }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func thereIsNoneWithoutABaseURLOrWithoutChanges() {
    #expect(feed(files, baseURL: nil) == nil)
    #expect(feed(["content/index.md": "Hello"]) == nil)
  }

  @Test func itTellsTheNewestFirstUpToTheAsOfDate() throws {
    let atom = try Atom(#require(feed(files)))
    #expect(
      atom.entries.map { $0["title"] } == ["Accepted: Support by Acme", "Reviewed: A & b", "A & b"])
    #expect(atom.entries[0]["summary"] == "Who supports us? They keep their word.")
    #expect(atom.entries[0]["id"] == "https://example.com/x/decisions/support/#accepted-2026-04-01")
    #expect(atom.feed["updated"] == "2026-04-01T00:00:00Z")
    #expect(atom.feed["title"] == "R&D <us>")
  }

  @Test func itHasWhatAtomRequires() throws {
    let atom = try Atom(#require(feed(files)))
    for name in ["id", "title", "updated", "author", "link"] { #expect(atom.feed[name] != nil) }
    for entry in atom.entries {
      for name in ["id", "title", "updated", "link"] { #expect(entry[name] != nil) }
    }
    let ids = atom.entries.compactMap { $0["id"] } + [atom.feed["id"] ?? ""]
    #expect(Set(ids).count == ids.count)
  }

  @Test func charactersThatXMLCannotHoldAreLeftOut() throws {
    let files = ["content/index.md": "---\ndate: 2026-01-01\n---\n# A\u{1}b\u{FFFE} ]]> c"]
    #expect(try Atom(#require(feed(files))).entries.map { $0["title"] } == ["Ab ]]> c"])
  }

  @Test func itHasAtMostFiftyEntries() throws {
    var files = ["content/index.md": "Hello"]
    for index in 0..<60 {
      files["content/p\(index).md"] = "---\ndate: 2026-01-01\n---\n# P\(index)"
    }
    #expect(try Atom(#require(feed(files))).entries.count == 50)
  }

  @Test func everyPageNamesIt() throws {
    let site = PlannedSite(files, baseURL: "https://example.com/x/")
    #expect(try site.values(of: "a/index.html").string("site.feed") == "../feed.xml")
    let other = PlannedSite(files)
    #expect(try other.values(of: "a/index.html").flag("site.has_feed") == false)
  }
}

/// A feed as an XML parser sees it: of each element the text, or the address of a link.
private struct Atom {
  var feed: [String: String] = [:]
  var entries: [[String: String]] = []

  init(_ text: String) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "not well-formed: \(parser.parserError.map { "\($0)" } ?? "")")
    feed = reader.feed
    entries = reader.entries
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var feed: [String: String] = [:]
    var entries: [[String: String]] = []
    private var isInEntry = false
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      text = attributes["href"] ?? ""
      if name == "entry" {
        isInEntry = true
        entries.append([:])
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      if name == "entry" { isInEntry = false }
      if isInEntry {
        entries[entries.count - 1][name] = text
      } else {
        feed[name] = text
      }
    }
  }
}
