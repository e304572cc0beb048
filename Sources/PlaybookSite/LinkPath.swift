/// The path that a link leads to, without a final `/`; nothing where it leaves the content.
///
/// - Parameters:
///   - path: decoded; from the root of the content where it begins with `/`.
///   - folder: the folder of the file that holds the link, such as `content/a`.
func linkedPath(_ path: String, from folder: String) -> String? {
  var bytes: [UInt8] = []
  guard setPath(&bytes, to: path, from: folder) else { return nil }
  return String(decoding: bytes, as: UTF8.self)
}

/// `linkedPath` into bytes that are there already; false, with any bytes, where it leaves the
/// content.
func setPath(_ bytes: inout [UInt8], to path: String, from folder: String) -> Bool {
  bytes.removeAll(keepingCapacity: true)
  let isAbsolute = path.utf8.first == UInt8(ascii: "/")
  (isAbsolute ? Outline.root : folder).withBytes { bytes.append(contentsOf: $0) }
  return path.withBytes { text in
    var start = 0
    while start < text.count {
      if isPlain(text, from: start) {
        bytes.append(UInt8(ascii: "/"))
        let end = text[text.count - 1] == UInt8(ascii: "/") ? text.count - 1 : text.count
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
        return true
      }
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "/") { end += 1 }
      guard append(part: UnsafeBufferPointer(rebasing: text[start..<end]), to: &bytes) else {
        return false
      }
      start = end + 1
    }
    return true
  }
}

/// True where no part of a path from an offset on is empty or begins with a full stop, so that it
/// can be taken as it is.
private func isPlain(_ path: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
  var previous = UInt8(ascii: "/")
  for index in start..<path.count {
    let byte = path[index]
    if previous == UInt8(ascii: "/"), byte == UInt8(ascii: ".") || byte == previous { return false }
    previous = byte
  }
  return true
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
