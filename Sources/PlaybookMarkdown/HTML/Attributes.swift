/// What becomes of an attribute of raw HTML.
enum AttributeVerdict: Equatable {
  /// Written with its value.
  case keep
  /// Written as a class: `align-right`.
  case alignment(String)
  /// An id that has to be registered.
  case id
  /// An address that has to pass the allow-list.
  case address
  /// Addresses with widths or densities, divided by commas.
  case addressSet
  /// Left out, without a word where its value alone makes no sense.
  case drop(isReported: Bool)
}

/// Judges an attribute by its element, its name and its value.
func judgeAttribute(
  _ name: String, of element: String, _ value: ArraySlice<UInt8>, passesAll: Bool
) -> AttributeVerdict {
  if name.hasPrefix("on") || name == "srcdoc" { return .drop(isReported: true) }
  if name == "id" { return .id }
  if name == "srcset" || name == "imagesrcset" {
    return passesAll || element == "source" ? .addressSet : .drop(isReported: true)
  }
  let isKnown =
    AllowedTags.commonAttributes.contains(name)
    || AllowedTags.rules[element]?.attributes.contains(name) == true
  guard isKnown || passesAll else { return .drop(isReported: true) }
  switch name {
  case "href", "src", "cite", "action", "formaction", "data", "poster", "background", "xlink:href",
    "ping", "manifest", "longdesc":
    return .address
  case "name" where element == "a": return .id
  case "align":
    let text = String(decoding: value, as: UTF8.self).lowercased()
    return ["left", "center", "right"].contains(text)
      ? .alignment(text) : .drop(isReported: false)
  default:
    return passesAll || isSensible(name, value) ? .keep : .drop(isReported: false)
  }
}

private func isSensible(_ name: String, _ value: ArraySlice<UInt8>) -> Bool {
  switch name {
  case "width", "height":
    let digits = value.last == .percent ? value.dropLast() : value
    return isNumber(digits, atMost: 5)
  case "colspan", "rowspan": return isNumber(value, atMost: 3)
  case "start", "value":
    return isNumber(value.first == .hyphen ? value.dropFirst() : value, atMost: 9)
  case "loading": return isWord(value, ["lazy", "eager"])
  case "dir": return isWord(value, ["ltr", "rtl", "auto"])
  case "scope": return isWord(value, ["row", "col", "rowgroup", "colgroup"])
  default: return true
  }
}

private func isNumber(_ value: ArraySlice<UInt8>, atMost digits: Int) -> Bool {
  !value.isEmpty && value.count <= digits && value.allSatisfy(\.isDigit)
}

private func isWord(_ value: ArraySlice<UInt8>, _ words: [String]) -> Bool {
  words.contains(String(decoding: value, as: UTF8.self).lowercased())
}
