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

private func browserTags(_ html: [UInt8]) -> [(name: String, attributes: [(String, String)])] {
  let scalars = Array(String(decoding: html, as: UTF8.self).unicodeScalars)
  var tags: [(name: String, attributes: [(String, String)])] = []
  var index = 0
  func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range])).lowercased()
  }
  func isSpace(_ scalar: Unicode.Scalar) -> Bool { "\t\n\u{C} ".unicodeScalars.contains(scalar) }
  while index < scalars.count {
    guard scalars[index] == "<", index + 1 < scalars.count,
      scalars[index + 1].properties.isAlphabetic
    else {
      index += 1
      continue
    }
    index += 1
    var start = index
    while index < scalars.count, !isSpace(scalars[index]), scalars[index] != ">",
      scalars[index] != "/"
    {
      index += 1
    }
    var tag = (name: text(start..<index), attributes: [(String, String)]())
    while index < scalars.count, scalars[index] != ">" {
      if isSpace(scalars[index]) || scalars[index] == "/" {
        index += 1
        continue
      }
      start = index
      while index < scalars.count, !isSpace(scalars[index]),
        !"=>/".unicodeScalars.contains(scalars[index])
      {
        index += 1
      }
      let name = text(start..<index)
      var value = ""
      if index < scalars.count, scalars[index] == "=" {
        index += 1
        if index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" {
          let quote = scalars[index]
          start = index + 1
          index += 1
          while index < scalars.count, scalars[index] != quote { index += 1 }
          value = text(start..<index)
          index = min(scalars.count, index + 1)
        } else {
          start = index
          while index < scalars.count, !isSpace(scalars[index]), scalars[index] != ">" {
            index += 1
          }
          value = text(start..<index)
        }
      }
      if start == index && name.isEmpty { index += 1 }
      tag.attributes.append((name, value))
    }
    tags.append(tag)
  }
  return tags
}
