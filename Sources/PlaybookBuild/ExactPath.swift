/// A path that equals another only byte by byte.
///
/// `String` takes two normal forms of one text for equal; file systems do not.
struct ExactPath: Sendable, Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: ExactPath, b: ExactPath) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { bytes in
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
    }
    if isDone == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}

/// Every folder that the files lie in, parents first: for each depth the folders of that depth.
func folders(of files: some Sequence<String>) -> [[String]] {
  var seen: Set<ExactPath> = []
  var levels: [[String]] = []
  var last = ""
  for file in files {
    guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
    let folder = String(file[..<slash])
    if folder == last { continue }
    last = folder
    guard seen.insert(ExactPath(folder)).inserted else { continue }
    var depth = 0
    for index in folder.utf8.indices where folder.utf8[index] == UInt8(ascii: "/") {
      let above = String(folder[..<index])
      if seen.insert(ExactPath(above)).inserted { add(above, depth, to: &levels) }
      depth += 1
    }
    add(folder, depth, to: &levels)
  }
  return levels
}

private func add(_ folder: String, _ depth: Int, to levels: inout [[String]]) {
  while levels.count <= depth { levels.append([]) }
  levels[depth].append(folder)
}
