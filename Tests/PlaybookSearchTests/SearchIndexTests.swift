import PlaybookBuild
import PlaybookTestSupport
import Testing

@Suite struct SearchIndexTests {
  @Test func aTitleBeatsAnyText() throws {
    let many = String(repeating: "pricing ", count: 200)
    let site = try SearchedSite([
      "a.md": "# Something\n\n## Pricing pricing\n\n\(many)",
      "b.md": "# Pricing of our three suppliers\n\n"
        + String(repeating: "other words ", count: 2000),
      "c.md": "# Else\n\nA word on pricing.", "d.md": "# Pricing\n",
    ])
    #expect(site.addresses(for: "pricing") == ["d/", "b/", "a/", "c/"])
  }

  @Test func aHeadingBeatsAWord() throws {
    let site = try SearchedSite([
      "a.md": "# One\n\nIt ends with a renewal.", "b.md": "# Two\n\n## Renewal\n\nIt ends.",
    ])
    #expect(site.addresses(for: "renewal") == ["b/", "a/"])
  }

  @Test func anIdFindsItsFact() throws {
    let site = try SearchedSite([
      "index.md": "# Home\n\nWe like acme-labs, acme-labs and acme-labs.",
      "data/metrics.yaml": """
      acme-labs:
        title: Tickets
        unit: percent
        direction: increase
        definition: Solved ones
        cadence: 1M
        source: the desk
      """,
    ])
    #expect(site.addresses(for: "acme-labs").first == "metrics/acme-labs/")
    #expect(site.addresses(for: "acme").first == "metrics/acme-labs/")
    #expect(site.addresses(for: "solved") == ["metrics/acme-labs/"])
  }

  @Test func recordsSayWhatIsShown() throws {
    let site = try SearchedSite([
      "guide/a.md": "# A *title*\n\nFirst & <b>last</b>.\n\n## Set up\n\n- One\n- Two\n",
      "guide/index.md": "# Guide\n",
    ])
    let record = try #require(site.records.first { $0[1] == "guide/a/" })
    #expect(
      record == [
        "A title", "guide/a/", "", "Guide", "First & last.", "", "", "First & last.", "set-up",
        "Set up", "One Two",
      ])
  }

  @Test func everyWordOfEveryPageFindsThatPage() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<2 {
      var content: [String: String] = [:]
      var words: [String: Set<String>] = [:]
      for page in 0..<Int(generator.next(below: 25) + 2) {
        let own = (0..<generator.next(below: 60)).map { _ in generator.word() }
        let half = own.count / 2
        content["p\(page).md"] =
          "# Page\n\n" + own[..<half].joined(separator: " ") + "\n\n## "
          + own[half...].joined(separator: " *x* ")
        words["p\(page)/"] = Set(own)
      }
      let site = try SearchedSite(content)
      for (address, own) in words {
        for word in own {
          #expect(site.addresses(for: word).contains(address), "'\(word)' does not find \(address)")
        }
      }
    }
  }

  @Test func wordsLieInTheFileThatTheOverviewNames() throws {
    var generator = SplitMix64(seed: 3)
    var content: [String: String] = [:]
    for page in 0..<300 {
      content["p\(page).md"] = (0..<200).map { _ in generator.word() }.joined(separator: " ")
    }
    let site = try SearchedSite(content)
    let overview = String(decoding: site.files["search/index.txt"] ?? [], as: UTF8.self)
      .split(separator: "\n")
    #expect(overview[0] == "playbook-search 1 301 8")
    let first = overview.dropFirst().map { Array($0.utf8) }
    #expect(first.count > 3)
    for (word, place) in site.words {
      let file = first.lastIndex { !Array(word.utf8).lexicographicallyPrecedes($0) }
      #expect(file == place.file)
    }
    for (path, bytes) in site.files where path.hasPrefix("search/parts/") {
      #expect(bytes.count <= 24_000, "\(path) has \(bytes.count) bytes")
    }
  }

  @Test func ofAFrequentWordTheBestPagesAreNamed() throws {
    var content: [String: String] = [:]
    for page in 0..<450 { content["p\(page).md"] = "# Page\n\nThe common word." }
    content["best.md"] = "# Common\n\nRare."
    let site = try SearchedSite(content)
    let pages = site.pages(of: "common")
    #expect(pages.count == 400)
    #expect(site.addresses(for: "common").first == "best/")
    #expect(site.words["common"]?.line.split(separator: " ")[1].hasSuffix("+") == true)
    #expect(site.words["rare"]?.line.split(separator: " ")[1].hasSuffix("+") == false)
  }

  @Test func aWordIsTheRarerTheFewerPagesHaveIt() throws {
    // Word number n stands on n of 256 pages.
    var content: [String: String] = [:]
    for page in 1...256 {
      let words = (page...256).map { "w\($0)" }
      content[page == 1 ? "index.md" : "p\(page).md"] = "# Page\n\n" + words.joined(separator: " ")
    }
    let site = try SearchedSite(content)
    let rarities = try (1...256).map { count -> Int in
      let word = try #require(site.words["w\(count)"], "w\(count)")
      let letter = try #require(word.line.split(separator: " ")[1].utf8.first)
      return Int(letter) - 48
    }
    #expect(rarities.last == 4)
    #expect(zip(rarities, rarities.dropFirst()).allSatisfy { $0 >= $1 }, "\(rarities)")
    let halved = (0...8).reversed().map { rarities[(1 << $0) - 1] }
    #expect(halved == [4, 7, 10, 13, 16, 19, 22, 25, 28])
    // Between two halvings there is more than one step.
    #expect(Set(rarities[127...255]) == [4, 5, 6, 7])
  }

  @Test(arguments: [2, 4]) func threadsDoNotShow(threads: Int) throws {
    var generator = SplitMix64(seed: 11)
    var content: [String: String] = [:]
    for page in 0..<200 {
      content["p\(page).md"] = (0..<50).map { _ in generator.word() }.joined(separator: " ")
    }
    let one = try SearchedSite(content)
    let other = try SearchedSite(content, on: .threads(threads))
    #expect(one.files == other.files)
    #expect(one.files.count > 20)
  }

  @Test func nothingIsMadeWhereNothingCanBeFound() throws {
    let off = try SearchedSite([
      "playbook.yaml": "search: no\n", "a.md": "# A\n", "b.md": "# B\n",
    ])
    let single = try SearchedSite(["index.md": "# A\n"])
    for site in [off, single] {
      #expect(site.files.isEmpty)
      #expect(!site.paths.contains("theme/search.js"))
    }
    #expect(try SearchedSite(["a.md": "", "b.md": ""]).paths.contains("theme/search.js"))
  }

  @Test func whatIsHiddenFromTheNavigationIsFoundAndDraftsAreNot() throws {
    let site = try SearchedSite([
      "a.md": "---\nnav: false\n---\n# Hidden\n", "b.md": "---\ndraft: true\n---\n# Secret\n",
    ])
    #expect(site.addresses(for: "hidden") == ["a/"])
    #expect(site.addresses(for: "secret") == [])
    #expect(!site.records.contains { $0[1] == "404.html" })
  }
}

/// What random pages are made of.
extension SplitMix64 {
  fileprivate mutating func next(below bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &self)
  }

  /// Three to eight letters, some of them not ASCII's; never a word twice by chance alone.
  fileprivate mutating func word() -> String {
    let letters = Array("abcdefghijklmnoprstuvwz0123456789ðжж")
    return "q" + String((0..<(next(below: 6) + 2)).map { _ in letters[next(below: 33)] })
  }
}
