import Foundation
import PlaybookCharts
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What holds for every picture, whatever its data.
@Suite struct LayoutTests {
  @Test(arguments: Sample.all) func noTextStandsOutsideOrOnAnother(sample: Sample) throws {
    expectClear(try #require(sample.draw(sample.name)))
  }

  @Test(arguments: Sample.all) func markupIsWellFormed(sample: Sample) throws {
    let drawing = try #require(sample.draw("a b\"<ü9"))
    let reader = MarkupReader()
    let parser = XMLParser(data: Data(drawing.markup.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError?.localizedDescription ?? "")")
    #expect(reader.ids.allSatisfy { $0.hasPrefix("a-b---9-") })
    #expect(Set(reader.ids).count == reader.ids.count)
    #expect(reader.elements.isDisjoint(with: ["script", "style", "foreignObject", "a"]))
    #expect(reader.attributes.isDisjoint(with: ["style", "onload", "href"]))
    #expect(!reader.firstTexts.prefix(3).dropFirst().contains(""))
    for number in reader.numbers {
      #expect(number.isFinite && number.magnitude < 100_000)
    }
  }

  @Test(arguments: Sample.all) func shapesStayInside(sample: Sample) throws {
    let drawing = try #require(sample.draw(sample.name))
    let reader = MarkupReader()
    let parser = XMLParser(data: Data(drawing.markup.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    for point in reader.points {
      let isInside =
        (-0.01...drawing.bounds.width + 0.01).contains(point.0)
        && (-0.01...drawing.bounds.height + 0.01).contains(point.1)
      #expect(isInside, "a shape reaches \(point), outside \(drawing.bounds)")
    }
  }

  @Test(arguments: Sample.all) func tableIsWhole(sample: Sample) throws {
    let table = try #require(sample.draw(sample.name)).table
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      #expect(row.count == table.columns.count)
      for cell in row.map(\.text) {
        #expect(!cell.lowercased().contains("nan") && !cell.contains("inf") || cell.count > 20)
      }
    }
  }

  @Test(arguments: Sample.all) func equalDataGivesEqualBytes(sample: Sample) {
    #expect(sample.draw("x")?.markup == sample.draw("x")?.markup)
  }
}

/// Gathers what the markup of a picture holds.
private final class MarkupReader: NSObject, XMLParserDelegate {
  var ids: [String] = []
  var elements: Set<String> = []
  var attributes: Set<String> = []
  var numbers: [Double] = []
  var points: [(Double, Double)] = []
  var firstTexts: [String] = []
  private var isPattern = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes values: [String: String] = [:]
  ) {
    elements.insert(name)
    attributes.formUnion(values.keys)
    firstTexts.append("")
    if let id = values["id"] { ids.append(id) }
    isPattern = name == "pattern" || isPattern
    for (key, value) in values where !["class", "id", "dy", "fill", "xmlns"].contains(key) {
      let parts = value.split { !"0123456789.-e".contains($0) }.compactMap { Double($0) }
      numbers += parts
    }
    guard !isPattern else { return }
    func number(_ key: String) -> Double? { values[key].flatMap(Double.init) }
    if name == "rect", let x = number("x"), let y = number("y") {
      points += [(x, y), (x + (number("width") ?? 0), y + (number("height") ?? 0))]
    }
    if let x = number("x1"), let y = number("y1") { points.append((x, y)) }
    if let x = number("x2"), let y = number("y2") { points.append((x, y)) }
    if let x = number("cx"), let y = number("cy"), let radius = number("r") {
      points += [(x - radius, y - radius), (x + radius, y + radius)]
    }
    let data = (values["points"] ?? values["d"] ?? "").split { !"0123456789.-".contains($0) }
      .compactMap { Double($0) }
    for index in stride(from: 0, to: data.count - 1, by: 2) where values["d"]?.contains("A") != true
    {
      points.append((data[index], data[index + 1]))
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "pattern" { isPattern = false }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if firstTexts.count == 2 { firstTexts[1] += string }
    if firstTexts.count == 3 { firstTexts[2] += string }
  }
}
