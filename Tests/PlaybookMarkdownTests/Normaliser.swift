/// HTML as it is compared with another program's: tags with sorted attributes, one text for
/// entities, no white space that does not show.
///
/// What we write otherwise on purpose is taken out: classes, our box around tables, scopes, labels
/// of tasks, relations of links and ways of loading. An alignment counts, however it is written.
func normalised(_ html: String) -> [String] {
  var tokens: [String] = []
  var rest = Substring(html)
  while !rest.isEmpty {
    let text = rest.prefix { $0 != "<" }
    rest = rest.dropFirst(text.count)
    let words = String(text)
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !words.isEmpty { tokens.append(words) }
    guard let end = rest.firstIndex(of: ">") else { break }
    if let tag = normalisedTag(rest[rest.index(after: rest.startIndex)..<end]) {
      tokens.append(tag)
    }
    rest = rest[rest.index(after: end)...]
  }
  return tokens
}

private func normalisedTag(_ tag: Substring) -> String? {
  let tag = tag.hasSuffix("/") ? tag.dropLast() : tag
  let name = tag.prefix { !$0.isWhitespace }
  if ["div", "/div", "label", "/label"].contains(name) { return nil }
  var attributes: [String] = []
  var rest = tag.dropFirst(name.count).drop(while: \.isWhitespace)
  while !rest.isEmpty {
    let attribute = rest.prefix { $0 != "=" && !$0.isWhitespace }
    rest = rest.dropFirst(attribute.count)
    var value: Substring = ""
    if rest.hasPrefix("=\"") {
      value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 3)
    }
    rest = rest.drop(while: \.isWhitespace)
    switch attribute {
    case "class":
      if value.hasPrefix("align-") { attributes.append("align=\(value.dropFirst(6))") }
    case "scope", "rel", "loading": break
    default: attributes.append("\(attribute)=\(value)")
    }
  }
  return "<\(([String(name)] + attributes.sorted()).joined(separator: " "))>"
}
