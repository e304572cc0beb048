import Foundation
import PlaybookCharts
import Testing

/// The style sheet of the charts against what is drawn.
@Suite struct StyleSheetTests {
  private static func asset(_ name: String) -> String {
    let url = Demo.repository.appending(path: "templates/assets/" + name)
    return (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  }

  static let sheet = asset("charts.css")

  @Test func knowsEveryClassThatIsDrawn() throws {
    var used: Set<Substring> = []
    for sample in Sample.all {
      for part in (sample.draw("x")?.markup ?? "").split(separator: "class=\"").dropFirst() {
        used.formUnion(part.prefix { $0 != "\"" }.split(separator: " "))
      }
    }
    // Names of kinds of chart, and states that look as they are without a rule.
    let plain: Set<Substring> = [
      "is-actual", "whisker", "event-crossover", "step-ahead", "risk", "heat", "band",
    ]
    #expect(used.count > 60)
    for name in used.subtracting(plain).sorted() where !name.hasPrefix("chart-") {
      let isKnown = Self.sheet.firstRange(of: try Regex("\\.\(name)(?![a-z0-9-])")) != nil
      #expect(isKnown, "charts.css has no rule for .\(name)")
    }
  }

  @Test(arguments: 1...6) func seriesAreReadableInBothSchemes(number: Int) throws {
    let colours = try Self.pair("--series-\(number)", in: Self.sheet)
    let paper = try Self.pair("--paper", in: Self.asset("playbook.css"))
    for (colour, ground) in zip(colours, paper) {
      #expect(Self.contrast(colour, ground) >= 4.5, "\(colour) on \(ground)")
    }
  }

  /// The light and the dark value of a custom property.
  private static func pair(_ name: String, in text: String) throws -> [String] {
    let rule = try #require(text.split(separator: name + ": light-dark(").dropFirst().first)
    return rule.prefix { $0 != ")" }.split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
  }

  /// As WCAG 2 has it.
  private static func contrast(_ a: String, _ b: String) -> Double {
    let values = [luminance(a), luminance(b)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift in
      let value = Double((number >> shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
