import Foundation
import PlaybookDiagnostics
import PlaybookModel
import PlaybookSite
import PlaybookTestSupport
import Testing

@Suite struct PropertyTests {
  private static let words = [
    "a", "b", "Q1 plan", "é", "10", "9", "x&y", "100%", "日本", "c.d", "#5",
  ]

  /// Paths of Markdown files, no two alike and none that clash.
  private static func paths(_ count: Int, _ numbers: inout SplitMix64) -> [String] {
    var paths: Set<String> = []
    while paths.count < count {
      let depth = Int.random(in: 1...5, using: &numbers)
      let parts = (0..<depth).map { level in
        (words.randomElement(using: &numbers) ?? "a") + (level == depth - 1 ? " page" : "")
      }
      paths.insert(parts.joined(separator: "/") + ".md")
    }
    return paths.sorted()
  }

  /// A path as a careful author writes it in a link.
  private static func written(_ path: String?) -> String {
    "/"
      + (path?.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
      .replacing("%2F", with: "/")
  }

  /// What a browser makes of a relative link (RFC 3986 section 5.2.4), and what a server then
  /// opens.
  private func opened(_ link: String, from file: String) -> String {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      switch part {
      case ".": break
      case "..": parts.removeLast()
      default: parts.append(part.removingPercentEncoding ?? "?")
      }
    }
    let path = parts.joined(separator: "/")
    guard link.hasSuffix("/") else { return path }
    return path.isEmpty ? "index.html" : path + "/index.html"
  }

  @Test(arguments: [Settings.AddressStyle.directory, .file], 0..<5)
  func relativeLinksLeadToTheirTargets(style: Settings.AddressStyle, seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    let site = Planned(Self.paths(20, &numbers).map { page($0) }) { $0.addressStyle = style }
    #expect(site.diagnostics.isEmpty)
    var wrong: [String] = []
    for source in site.plan.pages {
      for target in site.plan.pages {
        let link = relativeLink(from: source.path, to: target.path)
        let isPlain = link.utf8.allSatisfy {
          $0 < 0x80 && $0 != 0x20 && $0 != 0x22 && $0 != 0x3A && $0 != 0x23 && $0 != 0x3F
        }
        let isWhole = opened(link, from: source.path.file) == target.path.file
        if isWhole, isPlain, style == .directory || link.hasSuffix(".html") { continue }
        wrong.append("\(source.path) to \(target.path): \(link)")
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: 0..<6)
  func theOrderOfTheInputDoesNotMatter(seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    let paths = Self.paths(30, &numbers)
    var pages = paths.map { path in
      page(path, links: [Self.written(paths.randomElement(using: &numbers)), "nowhere.md"]) {
        $0.weight = Bool.random(using: &numbers) ? Int.random(in: 0...2, using: &numbers) : nil
      }
    }
    var assets = ["z.png", "a/pic.png", "a/b/x.css"]
    let expected = Planned(pages, assets: assets)
    for _ in 0..<5 {
      pages.shuffle(using: &numbers)
      assets.shuffle(using: &numbers)
      let site = Planned(pages, assets: assets)
      #expect(site.diagnostics == expected.diagnostics)
      #expect(site.plan.navigations == expected.plan.navigations)
      #expect(site.plan.assets.map(\.path) == expected.plan.assets.map(\.path))
      #expect(site.plan.pages.map(\.path) == expected.plan.pages.map(\.path))
      #expect(site.plan.pages.map(\.links) == expected.plan.pages.map(\.links))
      #expect(site.plan.pages.map(\.children) == expected.plan.pages.map(\.children))
      #expect(site.plan.pages.map(\.ancestors) == expected.plan.pages.map(\.ancestors))
      #expect(site.plan.pages.map(\.previous) == expected.plan.pages.map(\.previous))
    }
  }

  @Test(arguments: 0..<6)
  func naturalOrderIsOneOrder(seed: UInt64) {
    var numbers = SplitMix64(seed: seed)
    let letters = ["a", "B", "b", "0", "00", "1", "9", "10", "-", " ", "é", "007", "7"]
    var names: Set<String> = []
    for _ in 0..<40 {
      let count = Int.random(in: 1...4, using: &numbers)
      let name = (0..<count).map { _ in letters.randomElement(using: &numbers) ?? "" }.joined()
      if name.last != " " { names.insert(name) }
    }
    // Names that clash by letter case are an error, but are still put in one order.
    let sorted = order(of: Array(names))
    for _ in 0..<5 { #expect(order(of: names.shuffled(using: &numbers)) == sorted) }
    // Any few of them stand in the same order as among all: nothing depends on the company.
    for _ in 0..<20 {
      let few = Set(names.shuffled(using: &numbers).prefix(3))
      #expect(order(of: Array(few)) == sorted.filter(few.contains))
    }
  }

  private func order(of names: [String]) -> [String] {
    let site = Planned(names.map { page("\($0).md", title: $0) })
    return site.plan.pages.filter { $0.kind == .page }.map(\.title)
  }

  @Test(arguments: [
    (["page-10", "page-9", "page-1"], ["page-1", "page-9", "page-10"]),
    (["b2", "B1", "a10", "A9"], ["A9", "a10", "B1", "b2"]),
    (["v1.10", "v1.9", "v1.09b"], ["v1.9", "v1.09b", "v1.10"]),
    (["1", "01", "001", "0"], ["0", "001", "01", "1"]),
    (
      ["99999999999999999999999", "100000000000000000000000"],
      [
        "99999999999999999999999", "100000000000000000000000",
      ]
    ),
    (["a", "a1", "a-b"], ["a", "a-b", "a1"]),
  ])
  func numbersInNamesCompareByValue(names: [String], expected: [String]) {
    #expect(order(of: names) == expected)
  }

  @Test func manyThreadsPlanWhatOneDoes() {
    var numbers = SplitMix64(seed: 7)
    let paths = Self.paths(300, &numbers)
    var playbook = Playbook()
    playbook.pages = paths.map { path in
      page(path, links: [Self.written(paths.randomElement(using: &numbers)), "none.md", "#none"])
    }
    func plan(_ forEach: (Int, @escaping @Sendable (Int) -> Void) -> Void) -> (
      SitePlan, [Diagnostic]
    ) {
      var diagnostics: [Diagnostic] = []
      let plan = planSite(
        for: playbook, assets: [], themeAssets: [], options: PlanOptions(), forEach: forEach,
        reporting: &diagnostics)
      return (plan, diagnostics)
    }
    let one = plan { count, body in for index in 0..<count { body(index) } }
    let many = plan { count, body in
      for index in (0..<count).reversed() { body(index) }
    }
    #expect(one.1 == many.1)
    #expect(one.0.pages.map(\.links) == many.0.pages.map(\.links))
    // That a pack would be too large is said beside it.
    #expect(one.1.count { $0.code != .packTooLarge } == 600)
  }
}
