import Foundation
import PlaybookDiagnostics
import PlaybookTestSupport
import PlaybookTheme
import Testing

/// Whatever colour is text is clear enough on each ground that it stands on, in light and in dark,
/// and so are the marks of charts: by the tokens of the style sheets alone.
@Suite struct ThemeContrastTests {
  /// What may stand on what, at least so much clearer.
  struct Rule: Sendable, CustomTestStringConvertible {
    let colours: [String]
    let grounds: [String]
    let least: Double

    var testDescription: String { "\(colours) on \(grounds)" }
  }

  private static let text = 4.5
  private static let mark = 3.0

  static let rules: [Rule] =
    [
      Rule(
        colours: ["ink", "soft", "accent", "mark", "good", "warn", "bad", "info", "deep"],
        grounds: ["paper", "raised", "sunken"], least: text),
      // Text turned round: on a solid bar, a button, the gravest pill.
      Rule(
        colours: ["paper"],
        grounds: ["ink", "bad", "good", "warn"] + (1...6).map { "series-\($0)" }, least: text),
      Rule(
        colours: ["ink"],
        grounds: (1...5).map { "heat-\($0)" } + (1...4).map { "band-\($0)" }
          + (1...3).map { "track-\($0)" } + ["tint"], least: text),
      Rule(
        colours: ["strong-line", "series-other"], grounds: ["paper", "raised", "sunken"],
        least: mark),
    ]
    + ["accent", "good", "warn", "bad", "info", "deep", "idle"].map { tone in
      Rule(colours: [tone, "ink", "soft"], grounds: ["\(tone)-wash"], least: text)
    }

  private static let tokens = ThemeTokens()

  @Test(arguments: rules)
  func whatIsReadStandsOut(_ rule: Rule) throws {
    for scheme in ThemeTokens.Scheme.allCases {
      for colour in rule.colours {
        for ground in rule.grounds {
          let front = try #require(Self.tokens.luminance(of: colour, scheme), "no --\(colour)")
          let back = try #require(Self.tokens.luminance(of: ground, scheme), "no --\(ground)")
          let contrast = (max(front, back) + 0.05) / (min(front, back) + 0.05)
          #expect(
            contrast >= rule.least,
            "--\(colour) on --\(ground) in \(scheme): \(contrast), not \(rule.least)")
        }
      }
    }
  }

  @Test func contrastIsComputedAsTheGuidelinesSay() throws {
    let tokens = ThemeTokens(css: ":root { --a: light-dark(#777777, #000000); --b: var(--a); }")
    let grey = try #require(tokens.luminance(of: "b", .light))
    #expect(abs((1 + 0.05) / (grey + 0.05) - 4.48) < 0.01)
    #expect(tokens.luminance(of: "b", .dark) == 0)
  }

  /// A colour that is written into a rule is one that no theme of one's own can change.
  @Test func coloursStandInTokensAlone() {
    for (path, text) in ThemeTokens.styleSheets {
      for line in text.split(separator: "\n") where line.contains(#/#[0-9a-f]{3,8}\b/#) {
        // Tokens do not reach the margins of printed pages.
        let isElsewhere = line.contains("data:image") || line.contains("@page")
        #expect(line.contains(#/--[a-z0-9-]+: /#) || isElsewhere, "\(path): \(line)")
      }
    }
  }

  @Test func theManualNamesEveryToken() throws {
    let path = repositoryFolder + "/content/manual/look.md"
    let manual = try String(contentsOfFile: path, encoding: .utf8)
    let named = Set(manual.matches(of: /`--([a-z0-9-]+)`/).map { String($0.1) })
    #expect(Self.tokens.names.subtracting(named) == [], "in no table of look.md")
    #expect(named.subtracting(Self.tokens.names) == [], "in look.md, and in no style sheet")
    let rows = manual.matches(of: #/\| `--([a-z0-9-]+)` \| `(#\w+)` \| `(#\w+)` \|/#)
    #expect(rows.count > 30)
    for row in rows {
      let value = Self.tokens[String(row.1)]
      #expect(value == "light-dark(\(row.2), \(row.3))", "look.md: --\(row.1)")
    }
  }
}

/// The custom properties that the theme's style sheets define for the whole page.
struct ThemeTokens {
  enum Scheme: CaseIterable { case light, dark }

  private let values: [String: String]

  var names: Set<String> { Set(values.keys) }

  subscript(_ name: String) -> String? { values[name] }

  static var styleSheets: [(path: String, text: String)] {
    Theme.files.filter { $0.path.hasSuffix(".css") }
      .map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
  }

  init() { self.init(css: Self.styleSheets.map(\.text).joined(separator: "\n")) }

  init(css: String) {
    var values: [String: String] = [:]
    for block in css.matches(of: /:root \{([^}]*)\}/) {
      for property in block.1.matches(of: #/--([a-z0-9-]+): ([^;]+);/#) {
        values[String(property.1)] = String(property.2)
      }
    }
    self.values = values
  }

  /// The relative luminance of a colour by WCAG; nothing for what is no colour.
  func luminance(of name: String, _ scheme: Scheme) -> Double? {
    guard let value = values[name] else { return nil }
    if let other = value.wholeMatch(of: /var\(--([a-z0-9-]+)\)/) {
      return luminance(of: String(other.1), scheme)
    }
    guard let pair = value.wholeMatch(of: /light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)/),
      let digits = Int(scheme == .light ? pair.1 : pair.2, radix: 16)
    else { return nil }
    let channels = [16, 8, 0].map { Self.linear((digits >> $0) & 255) }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
  /// A channel of a colour, 0 to 255, as light, 0 to 1.
  private static func linear(_ channel: Int) -> Double {
    let share = Double(channel) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
