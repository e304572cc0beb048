import Foundation
import PlaybookCharts
import Testing

/// A chart with data worth looking at, by the name of its golden.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let draw: @Sendable (_ id: String) -> Drawing?

  init(_ name: String, _ draw: @escaping @Sendable (String) -> Drawing?) {
    self.name = name
    self.draw = draw
  }

  var testDescription: String { name }

  static let all: [Sample] =
    bullets + runningLines + stackedBars + weights + intervals + workingHours
    + heatMaps + riskMaps + quadrants + tornadoes + trends + sparklines + timeLines + strips
}

/// Names that break layouts and markup.
enum NastyNames {
  static let long =
    "The extraordinarily long name of a supplier that nobody ever shortened, written out in full "
    + "for a hundred and twenty letters"
  static let all = [
    long, "<script>alert(\"1\")</script> & 'friends' `x`", "ספק תמיכה מרכזי בע״מ", "資訊科技支援服務有限公司",
    "👩🏽‍💻🚀 Team 🇨🇴", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", "", "مكتب الدعم",
    "line\nbreak\tand \u{0} control", "ﷺ﷽ ligatures",
  ]

  static func name(_ index: Int) -> String { all[index % all.count] }
}

/// The figures of the demo company, from its golden.
enum Demo {
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let figures: JSON = {
    let url = repository.appending(path: "Tests/Fixtures/golden/demo/expected.json")
    let data = (try? Data(contentsOf: url)) ?? Data()
    return (try? JSONDecoder().decode(JSON.self, from: data))?["figures"] ?? .value(nil)
  }()

  static let options = ["in-house", "northgate", "bench-co", "sierra-verde", "kestrel-hk"]
  static let titles = ["In-house", "Northgate", "Bench & Co", "Sierra Verde", "Kestrel HK"]

  static subscript(_ path: String...) -> JSON {
    path.reduce(figures) { $0[$1] }
  }
}

/// A JSON text.
enum JSON: Sendable, Decodable {
  case object([String: JSON])
  case array([JSON])
  case text(String)
  case value(Double?)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let members = try? container.decode([String: JSON].self) {
      self = .object(members)
    } else if let elements = try? container.decode([JSON].self) {
      self = .array(elements)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .value(try? container.decode(Double.self))
    }
  }

  subscript(name: String) -> JSON {
    if case .object(let members) = self { members[name] ?? .value(nil) } else { .value(nil) }
  }

  var number: Double? { if case .value(let number) = self { number } else { nil } }
  var text: String? { if case .text(let text) = self { text } else { nil } }
  var list: [JSON] { if case .array(let elements) = self { elements } else { [] } }
  var numbers: [Double?] { list.map(\.number) }
  var names: [String] { if case .object(let members) = self { members.keys.sorted() } else { [] } }
}
