/// The path that a link leads to, without a final `/`; nothing where it leaves the content.
///
/// - Parameters:
///   - path: decoded; from the root of the content where it begins with `/`.
///   - folder: the folder of the file that holds the link, such as `content/a`.
///   - scratch: room to work in, to be used again.
func linkedPath(_ path: String, from folder: String, in scratch: inout [UInt8]) -> String? {
  let isAbsolute = path.utf8.first == UInt8(ascii: "/")
  scratch.removeAll(keepingCapacity: true)
  (isAbsolute ? Outline.root : folder).withBytes { scratch.append(contentsOf: $0) }
  let isInside = path.withBytes { bytes in
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "/") { end += 1 }
      guard append(part: UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &scratch) else {
        return false
      }
      start = end + 1
    }
    return true
  }
  return isInside ? String(decoding: scratch, as: UTF8.self) : nil
}

/// Appends one part of a path, or takes the last one back at `..`; false where that is the root.
private func append(part: UnsafeBufferPointer<UInt8>, to path: inout [UInt8]) -> Bool {
  let dot = UInt8(ascii: ".")
  if part.isEmpty || part.count == 1 && part[0] == dot { return true }
  if part.count == 2, part[0] == dot, part[1] == dot {
    guard path.count > Outline.root.utf8.count,
      let slash = path.lastIndex(of: UInt8(ascii: "/"))
    else { return false }
    path.removeSubrange(slash...)
    return true
  }
  path.append(UInt8(ascii: "/"))
  path.append(contentsOf: part)
  return true
}

/// How a file in one folder would link to another path, both below the site's root: the way back
/// from `linkedPath`, for suggestions. From the content's root where the author began with `/`.
func writtenLink(to path: String, from folder: String, like written: String) -> String {
  if written.utf8.first == UInt8(ascii: "/") {
    return path == Outline.root ? "/" : String(path.dropFirst(Outline.root.count))
  }
  let target = path.split(separator: "/", omittingEmptySubsequences: false)
  let source = folder.split(separator: "/")
  let common = zip(target, source).prefix { $0 == $1 }.count
  let parts = Array(repeating: "..", count: source.count - common) + target[common...]
  let link = parts.joined(separator: "/")
  return (link.isEmpty ? "." : link).replacing(" ", with: "%20")
}
