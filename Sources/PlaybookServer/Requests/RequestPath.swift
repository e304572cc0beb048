internal import PlaybookDiagnostics

/// The path that a request asks for, decoded once; never tidied, so that what looks like a way out
/// of the site is refused and not interpreted.
package struct RequestPath: Sendable, Equatable {
  /// The parts between slashes, decoded; the last one is empty where the path ends in a slash.
  package let parts: [[UInt8]]
  /// As it was sent, without the query.
  package let raw: String

  /// Nothing for what is no path of a site.
  ///
  /// - Parameter target: as it was sent: no absolute address, no `..`, no backslash, no control
  ///   character and no slash in disguise, no half or invalid character.
  package init?(_ target: String) {
    let raw = target.utf8.prefix { $0 != UInt8(ascii: "?") }
    guard raw.first == UInt8(ascii: "/") else { return nil }
    let parts = raw.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var decoded: [[UInt8]] = []
    for (index, part) in parts.enumerated() {
      guard let bytes = Self.decode(part) else { return nil }
      let isLast = index == parts.count - 1
      if bytes.isEmpty, !isLast { return nil }
      if bytes == Array(".".utf8) || bytes == Array("..".utf8) { return nil }
      decoded.append(bytes)
    }
    self.parts = decoded
    self.raw = String(decoding: raw, as: UTF8.self)
  }

  /// Whether a part begins with a dot, as no address of a site does.
  package var isHidden: Bool { parts.contains { $0.first == UInt8(ascii: ".") } }

  package var isFolder: Bool { parts.last?.isEmpty ?? true }

  /// The file below the site's root that the path names.
  package var file: [UInt8] {
    let path = Array(parts.joined(separator: [UInt8(ascii: "/")]))
    return isFolder ? path + Array("index.html".utf8) : path
  }

  private static func decode(_ part: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(part)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexadecimalValue,
        let low = rest.popFirst()?.hexadecimalValue
      else { return nil }
      bytes.append(high << 4 | low)
    }
    let isRefused = bytes.contains { byte in
      byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }
    return isRefused || String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
  }
}
