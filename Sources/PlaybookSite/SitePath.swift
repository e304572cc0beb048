/// Where something of the site stands: the file in the output, and how a browser asks for it.
///
/// Made by the planner alone, so a value of this type is proof that the path is relative, normal and
/// safe on every file system. Its parts are spelled as the author spelled the files, with capitals,
/// spaces and all of Unicode; only links encode them.
package struct SitePath: Sendable, Hashable, CustomStringConvertible {
  /// The output file, such as `vendors/acme/index.html`.
  package let file: String
  /// True where links name `index.html`, so that a site opened from a disk works.
  let namesIndex: Bool

  init(file: String, namesIndex: Bool = false) {
    self.file = file
    self.namesIndex = namesIndex
  }

  /// The address below the site's root, percent-encoded: `vendors/acme/`, `a/b.html`; empty for the
  /// home page. For canonical addresses and the like; pages link with `relativeLink`.
  package var link: String {
    var bytes: [UInt8] = []
    let file = Array(file.utf8)
    bytes.append(percentEncodingPath: file[..<(file.count - indexSuffix(of: file))])
    return String(decoding: bytes, as: UTF8.self)
  }

  package var description: String { file }
}

private let indexName = Array("index.html".utf8)

/// How many bytes of `index.html` end the path as its last part: ten or none.
private func indexSuffix(of file: some RandomAccessCollection<UInt8>) -> Int {
  let rest = file.dropLast(indexName.count)
  guard file.suffix(indexName.count).elementsEqual(indexName),
    rest.isEmpty || rest.last == UInt8(ascii: "/")
  else { return 0 }
  return indexName.count
}

/// The link from one page to another, relative and percent-encoded: `../b/`, `./`, `b.html`.
///
/// Where pages are folders, links end with `/` and never say `index.html`: addresses are meant to be
/// read and to last, and need a server. A site with `urls: file` has links to files alone, such as
/// `../index.html`, and works from a disk too. Both work below any sub-path.
package func relativeLink(from source: SitePath, to target: SitePath) -> String {
  var link: [UInt8] = []
  link.append(linkFrom: source, to: target)
  return String(decoding: link, as: UTF8.self)
}

extension [UInt8] {
  /// Appends the relative link from one file of the site to another.
  mutating func append(linkFrom source: SitePath, to target: SitePath) {
    let start = count
    source.file.withBytes { source in
      target.file.withBytes { file in
        var common = 0
        var index = 0
        while index < source.count, index < file.count, source[index] == file[index] {
          index += 1
          if source[index - 1] == UInt8(ascii: "/") { common = index }
        }
        for byte in source[common...] where byte == UInt8(ascii: "/") {
          append(contentsOf: [UInt8(ascii: "."), UInt8(ascii: "."), UInt8(ascii: "/")])
        }
        let hidden = target.namesIndex ? 0 : Swift.min(indexSuffix(of: file), file.count - common)
        append(percentEncodingPath: file[common..<(file.count - hidden)])
      }
    }
    if count == start { append(contentsOf: [UInt8(ascii: "."), UInt8(ascii: "/")]) }
  }
}

extension String {
  /// Gives the text's UTF-8, without a copy wherever it can.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
