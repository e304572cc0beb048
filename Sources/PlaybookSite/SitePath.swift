/// Where something of the site stands: the file in the output, and how a browser asks for it.
///
/// Made by the planner alone, so a value of this type is proof that the path is relative, normal
/// and safe on every file system. Its parts are spelled as the author spelled the files, with
/// capitals, spaces and all of Unicode; only links encode them.
package struct SitePath: Sendable, Hashable, CustomStringConvertible {
  /// The output file, such as `vendors/acme/index.html`.
  package let file: String
  /// How many bytes of the file an address shows: all but a final `index.html`.
  private let shownCount: Int
  /// How many bytes of the file a relative link shows.
  fileprivate let linkedCount: Int
  /// True where no byte must be encoded.
  fileprivate let isPlain: Bool

  /// - Parameter namesIndex: true where links name `index.html`, so that a site opened from a disk
  ///   works.
  init(file: String, namesIndex: Bool = false) {
    self.file = file
    let (shown, all, isPlain) = file.withBytes { bytes in
      (bytes.count - indexSuffix(of: bytes), bytes.count, ByteSet.path.containsAll(bytes))
    }
    shownCount = shown
    linkedCount = namesIndex ? all : shown
    self.isPlain = isPlain
  }

  /// The address below the site's root, percent-encoded: `vendors/acme/`, `a/b.html`; empty for the
  /// home page. For canonical addresses and the like; pages link with `relativeLink`.
  package var link: String {
    var link: [UInt8] = []
    file.withBytes { file in
      link.append(
        UnsafeBufferPointer(rebasing: file[..<shownCount]), percentEncodingAllBut: .path)
    }
    return String(decoding: link, as: UTF8.self)
  }

  package var description: String { file }
}

/// How many bytes of `index.html` end the path as its last part: ten or none.
private func indexSuffix(of file: UnsafeBufferPointer<UInt8>) -> Int {
  let name: StaticString = "index.html"
  let start = file.count - name.utf8CodeUnitCount
  guard start == 0 || start > 0 && file[start - 1] == UInt8(ascii: "/") else { return 0 }
  let isIndex = name.withUTF8Buffer { $0.elementsEqual(file[start...]) }
  return isIndex ? name.utf8CodeUnitCount : 0
}

/// The link from one page to another, relative and percent-encoded: `../b/`, `./`, `b.html`.
///
/// Where pages are folders, links end with `/` and never say `index.html`: addresses are meant to
/// be read and to last, and need a server. A site with `urls: file` has links to files alone, such
/// as `../index.html`, and works from a disk too. Both work below any sub-path. The link may hold
/// `&` and `'`, which HTML must escape.
package func relativeLink(from source: SitePath, to target: SitePath) -> String {
  var link: [UInt8] = []
  link.append(linkFrom: source, to: target)
  return String(decoding: link, as: UTF8.self)
}

extension [UInt8] {
  /// Appends the relative link from one file of the site to another.
  package mutating func append(linkFrom source: SitePath, to target: SitePath) {
    let start = count
    source.file.withBytes { source in
      target.file.withBytes { file in
        var common = commonPrefix(source, file)
        while common > 0, file[common - 1] != UInt8(ascii: "/") { common -= 1 }
        var index = common
        while index < source.count {
          if source[index] == UInt8(ascii: "/") {
            append(UInt8(ascii: "."))
            append(UInt8(ascii: "."))
            append(UInt8(ascii: "/"))
          }
          index += 1
        }
        let rest = UnsafeBufferPointer(
          rebasing: file[common..<Swift.max(common, target.linkedCount)])
        if target.isPlain {
          append(contentsOf: rest)
        } else {
          append(rest, percentEncodingAllBut: .path)
        }
      }
    }
    if count == start {
      append(UInt8(ascii: "."))
      append(UInt8(ascii: "/"))
    }
  }
}
