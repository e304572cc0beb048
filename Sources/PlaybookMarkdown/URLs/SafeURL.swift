/// What the allow-list says of an address.
package enum URLVerdict: Sendable, Equatable {
  /// `http:`, `https:` or `//host`.
  case web
  /// `mailto:` or `tel:`.
  case contact
  /// A path, a query or a fragment: somewhere inside the site.
  case site
  /// A scheme that can run script or show another origin's content: an error.
  case dangerous(scheme: String)
  /// Any other scheme, such as `xref` or `slack`: a warning.
  case unknown(scheme: String)
}

/// Judges an address as a browser would read it: entities decoded, control characters, spaces, tabs
/// and newlines dropped wherever they stand, letter case ignored.
///
/// The one allow-list for Markdown, raw HTML, YAML fields and free fields in templates. What is
/// `dangerous` or `unknown` is never written as a link.
package func judgeURL(_ address: some Collection<UInt8>) -> URLVerdict {
  // Most addresses are paths, and hold nothing that a scheme could be made of.
  let isPath = address.allSatisfy { $0 != .colon && $0 != .ampersand && $0 > 0x20 }
  if isPath, let first = address.first, first != .slash, first != .backslash { return .site }
  var scheme: [UInt8] = []
  var slashes = 0
  var reader = AddressReader(address)
  while let byte = reader.next() {
    if scheme.isEmpty, byte == .slash || byte == .backslash {
      slashes += 1
      if slashes == 2 { return .web }
      continue
    }
    if slashes > 0 { return .site }
    if byte == .colon { return scheme.isEmpty ? .site : verdict(onScheme: scheme) }
    let isAllowed =
      byte.isLetter
      || !scheme.isEmpty
        && (byte.isDigit || byte == .plus || byte == .hyphen || byte == .dot)
    if !isAllowed { return .site }
    scheme.append(byte.lowercased)
  }
  return .site
}

/// An address that passed the allow-list, so that holding one is proof of the check.
package struct SafeURL: Sendable, Hashable, CustomStringConvertible {
  package let description: String

  /// Takes `http`, `https`, `mailto`, `tel` and addresses inside the site; nothing else.
  package init?(_ text: String) {
    switch judgeURL(text.utf8) {
    case .web, .contact, .site: description = text
    case .dangerous, .unknown: return nil
    }
  }
}

private func verdict(onScheme scheme: [UInt8]) -> URLVerdict {
  if scheme.equals("https") || scheme.equals("http") { return .web }
  if scheme.equals("mailto") || scheme.equals("tel") { return .contact }
  let name = String(decoding: scheme, as: UTF8.self)
  switch name {
  case "javascript", "vbscript", "data", "file", "blob", "filesystem", "view-source":
    return .dangerous(scheme: name)
  default: return .unknown(scheme: name)
  }
}

/// The bytes of an address that count: white space and controls dropped, the entities decoded that
/// could hide a scheme.
private struct AddressReader<Address: Sequence<UInt8>> {
  private var source: Address.Iterator
  /// Bytes of what looked like an entity and was none, in reverse.
  private var pending: [UInt8] = []

  init(_ address: Address) { source = address.makeIterator() }

  mutating func next() -> UInt8? {
    while let byte = pending.popLast() ?? source.next() {
      if byte <= 0x20 || byte == 0x7F { continue }
      guard byte == .ampersand else { return byte }
      guard let decoded = readEntity() else { return byte }
      if decoded > 0x20, decoded < 0x7F { return UInt8(decoded) }
      if decoded >= 0x7F { return 0xFF }
    }
    return nil
  }

  /// Reads what follows an ampersand; gives it back where it is no entity that we know.
  private mutating func readEntity() -> UInt32? {
    var name: [UInt8] = []
    while name.count < 12, let byte = pending.popLast() ?? source.next() {
      name.append(byte)
      if byte == .semicolon { break }
      if !byte.isLetterOrDigit, byte != .numberSign { break }
    }
    let hasEnd = name.last == .semicolon
    let body = hasEnd ? name.dropLast() : name[...]
    if let value = numericEntity(body) {
      if !hasEnd, let last = name.last, !last.isLetterOrDigit { pending.append(last) }
      return value
    }
    if hasEnd {
      if body.elementsEqual("colon".utf8) { return UInt32(UInt8.colon) }
      if body.elementsEqual("Tab".utf8) || body.elementsEqual("NewLine".utf8) { return 0x09 }
      if body.elementsEqual("sol".utf8) { return UInt32(UInt8.slash) }
      if body.elementsEqual("bsol".utf8) { return UInt32(UInt8.backslash) }
      if body.elementsEqual("amp".utf8) { return UInt32(UInt8.ampersand) }
    }
    pending.append(contentsOf: name.reversed())
    return nil
  }
}
