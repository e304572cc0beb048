/// The head of a request of HTTP/1: what stands before its body.
///
/// Read strictly: what two programs could read in two ways is refused.
package struct RequestHead: Sendable, Equatable {
  /// What a head may take, in bytes and in fields.
  package static let mostBytes = 32 << 10
  package static let mostFields = 100

  private static let lineEnd = Array("\r\n".unicodeScalars)

  package struct Field: Sendable, Equatable {
    /// In lower case.
    package let name: String
    package let value: String
  }

  package let method: String
  /// As it was sent, neither decoded nor tidied.
  package let target: String
  package let isVersion11: Bool
  package let fields: [Field]

  /// Nothing for what is no request.
  ///
  /// - Parameter bytes: the head without the empty line that ends it.
  package init?(_ bytes: ArraySlice<UInt8>) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var lines = text.unicodeScalars.split(separator: Self.lineEnd)
    guard let first = lines.first else { return nil }
    lines.removeFirst()
    let words = first.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, lines.count <= Self.mostFields, words[0].isToken,
      !words[1].isEmpty, words[1].allSatisfy(\.isVisible)
    else { return nil }
    switch String(words[2]) {
    case "HTTP/1.1": isVersion11 = true
    case "HTTP/1.0": isVersion11 = false
    default: return nil
    }
    method = String(words[0])
    target = String(words[1])
    var fields: [Field] = []
    for line in lines {
      guard let field = Field(line) else { return nil }
      fields.append(field)
    }
    self.fields = fields
  }

  /// The values of a field, one for each line that bears the name.
  package func values(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  /// Whether bytes follow that are no request of their own.
  package var hasBody: Bool {
    !values("transfer-encoding").isEmpty || values("content-length").contains { $0 != "0" }
  }

  /// Whether the sender wants to ask more on the same connection.
  package var keepsConnection: Bool {
    let words = values("connection").joined(separator: ",").lowercased().split(separator: ",")
      .map { word in word.filter { $0 != " " && $0 != "\t" } }
    return isVersion11 ? !words.contains("close") : words.contains("keep-alive")
  }
}

extension RequestHead.Field {
  fileprivate init?(_ line: Substring.UnicodeScalarView) {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let name = line[..<colon]
    let value = line[line.index(after: colon)...]
    guard name.isToken, value.allSatisfy({ $0 == "\t" || $0.value >= 0x20 && $0.value != 0x7F })
    else { return nil }
    let trimmed = value.drop { $0 == " " || $0 == "\t" }
    let end = trimmed.lastIndex { $0 != " " && $0 != "\t" }
    self.name = String(name).lowercased()
    self.value = end.map { String(trimmed[...$0]) } ?? ""
  }
}

extension Unicode.Scalar {
  fileprivate var isVisible: Bool { value > 0x20 && value != 0x7F }

  /// A letter of what the protocol calls a token.
  fileprivate var isTokenLetter: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    case "!", "#", "$", "%", "&", "'", "*", "+", "-", ".", "^", "_", "`", "|", "~": true
    default: false
    }
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var isToken: Bool { !isEmpty && allSatisfy(\.isTokenLetter) }
}
