/// What one build wrote: the list that alone allows the next one to replace and remove files.
///
/// It stands in the output as `.playbook-manifest.json`, one file a line, sorted by bytes.
package struct Manifest: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    /// Below the output folder; relative and normal.
    package let path: String
    package let size: Int
    /// `xxh64` of the content.
    package let hash: UInt64

    package init(path: String, size: Int, hash: UInt64) {
      self.path = path
      self.size = size
      self.hash = hash
    }

    func describes(_ bytes: [UInt8]) -> Bool { size == bytes.count && hash == xxh64(bytes) }
  }

  /// The versions that made the files.
  package struct Origin: Sendable, Equatable {
    package let tool: String
    package let cmark: String

    package init(tool: String, cmark: String) {
      self.tool = tool
      self.cmark = cmark
    }
  }

  package let origin: Origin
  package let files: [Entry]

  package init(origin: Origin, files: [Entry]) {
    self.origin = origin
    self.files = files.sorted { $0.path.precedesByBytes($1.path) }
  }

  package var bytes: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(files.count * 96 + 128)
    text += Array("{\"manifest\":1,\"tool\":\"\(origin.tool)\",\"cmark\":\"\(origin.cmark)\"".utf8)
    text += Array(",\"hash\":\"xxh64\",\"files\":[\n".utf8)
    for (index, file) in files.enumerated() {
      text += Array("{\"path\":\"".utf8)
      text += Array(file.path.utf8)
      text += Array("\",\"size\":\(file.size),\"hash\":\"".utf8)
      let digits = String(file.hash, radix: 16)
      text += Array(repeating: UInt8(ascii: "0"), count: 16 - digits.utf8.count)
      text += Array(digits.utf8)
      text += Array((index + 1 < files.count ? "\"},\n" : "\"}\n").utf8)
    }
    text += Array("]}\n".utf8)
    return text
  }

  /// Reads what `bytes` writes and nothing else; nothing where it is not that.
  package init?(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    guard lines.popLast()?.isEmpty == true, lines.popLast().map(Array.init) == Array("]}".utf8),
      let head = lines.popFirst(), let origin = Origin(head)
    else { return nil }
    var files: [Entry] = []
    files.reserveCapacity(lines.count)
    for line in lines {
      guard let entry = Entry(line) else { return nil }
      files.append(entry)
    }
    self.init(origin: origin, files: files)
  }
}

extension Manifest.Origin {
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    var rest = line
    guard rest.take("{\"manifest\":1,\"tool\":\""), let tool = rest.text(),
      rest.take("\",\"cmark\":\""), let cmark = rest.text(),
      rest.take("\",\"hash\":\"xxh64\",\"files\":["), rest.isEmpty
    else { return nil }
    self.init(tool: tool, cmark: cmark)
  }
}

extension Manifest.Entry {
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    var rest = line
    guard rest.take("{\"path\":\""), let path = rest.text(), isWritable(path),
      rest.take("\",\"size\":"), let size = rest.number(radix: 10),
      let bytes = Int(exactly: size), rest.take(",\"hash\":\""),
      let hash = rest.number(radix: 16), rest.take("\"}")
    else { return nil }
    self.init(path: path, size: bytes, hash: hash)
  }
}

/// Whether a path of the site may be written below the output folder: relative, normal, and free of
/// what would need an escape in the manifest.
func isWritable(_ path: String) -> Bool {
  let bytes = path.utf8
  var part = 0
  var dots = 0
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "/"):
      if part == 0 || part == dots && dots <= 2 { return false }
      (part, dots) = (0, 0)
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): return false
    default:
      part += 1
      if byte == UInt8(ascii: ".") { dots += 1 }
    }
  }
  return part > 0 && !(part == dots && dots <= 2)
}

extension ArraySlice<UInt8> {
  fileprivate mutating func take(_ text: StaticString) -> Bool {
    let isThere = text.withUTF8Buffer { starts(with: $0) }
    if isThere { removeFirst(text.utf8CodeUnitCount) }
    return isThere
  }

  /// Up to the next quotation mark; our values hold none.
  fileprivate mutating func text() -> String? {
    guard let end = firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    let text = String(decoding: self[startIndex..<end], as: UTF8.self)
    self = self[end...]
    return text
  }

  fileprivate mutating func number(radix: Int) -> UInt64? {
    let digits = prefix { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || radix == 16 && (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    removeFirst(digits.count)
    return UInt64(String(decoding: digits, as: UTF8.self), radix: radix)
  }
}
