import Testing

/// Reads HTML as a browser does, as far as tags go, and fails where it could run a script.
///
/// It shares nothing with the sanitiser: quotes are followed as the HTML standard has it.
func expectNoScript(
  in html: [UInt8], from source: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  for tag in browserTags(html) {
    let isBad =
      ["script", "style"].contains(tag.name)
      || tag.attributes.contains { name, value in
        name.hasPrefix("on") || name == "srcdoc" || isScript(value)
      }
    #expect(!isBad, "\(tag) from \(source)", sourceLocation: sourceLocation)
  }
}

private func isScript(_ value: String) -> Bool {
  let text = value.unicodeScalars.filter { $0.value > 0x20 }.map { Character($0) }
  let lower = String(text).lowercased()
    .replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  return ["javascript:", "vbscript:", "data:"].contains { lower.hasPrefix($0) }
}

private func browserTags(_ html: [UInt8]) -> [BrowserTags.Tag] {
  var tags = BrowserTags(String(decoding: html, as: UTF8.self))
  tags.read()
  return tags.found
}

private struct BrowserTags {
  typealias Tag = (name: String, attributes: [(String, String)])

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private(set) var found: [Tag] = []

  init(_ html: String) { scalars = Array(html.unicodeScalars) }

  mutating func read() {
    while index < scalars.count {
      let isTag =
        scalars[index] == "<" && index + 1 < scalars.count
        && scalars[index + 1].properties.isAlphabetic
      index += 1
      if isTag { readTag() }
    }
  }

  private mutating func readTag() {
    var tag: Tag = (readWord(until: ">/"), [])
    while index < scalars.count, scalars[index] != ">" {
      if isSpace(scalars[index]) || scalars[index] == "/" {
        index += 1
        continue
      }
      let name = readWord(until: "=>/")
      var value = ""
      if index < scalars.count, scalars[index] == "=" {
        index += 1
        value = readValue()
      }
      tag.attributes.append((name, value))
    }
    found.append(tag)
  }

  private mutating func readValue() -> String {
    guard index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" else {
      return readWord(until: ">")
    }
    let quote = scalars[index]
    let start = index + 1
    index += 1
    while index < scalars.count, scalars[index] != quote { index += 1 }
    let value = text(start..<index)
    index = min(scalars.count, index + 1)
    return value
  }

  private mutating func readWord(until ends: String) -> String {
    let start = index
    while index < scalars.count, !isSpace(scalars[index]),
      !ends.unicodeScalars.contains(scalars[index])
    {
      index += 1
    }
    return text(start..<index)
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range])).lowercased()
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    "\t\n\u{C} ".unicodeScalars.contains(scalar)
  }
}
