internal import PlaybookDiagnostics
package import PlaybookModel

extension FieldType<String> {
  package static let text = FieldType(.text) { value, reading in
    reading.text(of: value, wanted: "a text")
  }

  /// A web address.
  package static let address = FieldType(.address) { value, reading in
    guard let text = reading.text(of: value, wanted: "an address") else { return nil }
    for scheme in ["https://", "http://"] {
      if text.hasPrefix(scheme), text.utf8.count > scheme.utf8.count,
        !text.utf8.contains(UInt8(ascii: " "))
      {
        return text
      }
    }
    reading.report(
      .wrongType, "'\(text)' is no web address", at: value.position,
      help: "Begin it with 'https://'")
    return nil
  }

  /// An IANA time zone, by its form; whether there is such a zone only the machine's data knows.
  package static let timeZone = FieldType(.timeZone) { value, reading in
    guard let text = reading.text(of: value, wanted: "a time zone") else { return nil }
    let isName = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
    if isName, text == "UTC" || text.utf8.contains(UInt8(ascii: "/")) { return text }
    reading.report(
      .wrongType, "'\(text)' is no time zone", at: value.position,
      help: "Write its IANA name, such as 'America/New_York'")
    return nil
  }
}

extension FieldType<Bool> {
  package static let boolean = FieldType(.boolean) { value, reading in
    guard let text = reading.text(of: value, wanted: "yes or no") else { return nil }
    if let truth = Bool(word: text) { return truth }
    reading.report(
      .wrongType, "'\(text)' is neither yes nor no", at: value.position,
      help: "Write 'yes' or 'no'")
    return nil
  }
}

extension Bool {
  /// Reads `yes`, `no`, `true` and `false` in any letter case.
  init?(word: String) {
    guard word.utf8.count <= 5 else { return nil }
    switch word.lowercased() {
    case "yes", "true": self = true
    case "no", "false": self = false
    default: return nil
    }
  }
}

extension FieldType<PageFields.NavigationEntry> {
  package static let navigationEntry = FieldType(.textOrFalse) { value, reading in
    guard let text = reading.text(of: value, wanted: "a short title or false") else { return nil }
    switch Bool(word: text) {
    case false: return .hidden
    case true: return .title
    case nil: return .short(text)
    }
  }
}

extension FieldType<[(key: String, value: ExtraValue)]> {
  package static let free = FieldType(.free) { value, reading in
    guard case .map(let entries) = value.value else {
      reading.report(
        .wrongType, "'\(reading.trail.last ?? "")' takes a map of names to anything",
        at: value.position)
      return nil
    }
    return entries.map { ($0.key.value, ExtraValue($0.value.value)) }
  }
}

extension ExtraValue {
  /// Plain `true` and `false` are truths; every other scalar stays text.
  init(_ yaml: YAMLValue) {
    switch yaml {
    case .scalar("true", .plain): self = .flag(true)
    case .scalar("false", .plain): self = .flag(false)
    case .scalar(let text, _): self = .text(yaml.isNull ? "" : text)
    case .list(let items): self = .list(items.map { ExtraValue($0.value) })
    case .map(let entries):
      self = .map(entries.map { ($0.key.value, ExtraValue($0.value.value)) })
    }
  }
}
