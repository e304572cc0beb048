internal import PlaybookDiagnostics
internal import PlaybookModel

/// The comments of a file that accept findings, in the order of their lines.
///
/// In YAML and front matter they are written `# allow CODE: reason`, in the text of a page
/// `<!-- allow CODE: reason -->`, at the end of a line or alone on the line above.
func allowances(in file: SourceFile) -> [Allowance] {
  guard file.bytes.contain(Array(" allow ".utf8)) else { return [] }
  let isMarkdown = file.path.hasSuffix(".md")
  var result: [Allowance] = []
  // Those that stand alone and wait for the line that they are about.
  var waiting: [(found: AllowanceComment, owner: Int)] = []
  var place = isMarkdown ? AllowancePlace.start : .yaml
  var owners = OwnerLines()
  var number = 0
  for line in file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    number += 1
    place.enter(line)
    if let found = comment(in: line, place, path: file.path, line: number) {
      if found.standsAlone {
        waiting.append((found, owners.owner(of: line)))
        continue
      }
      result.append(Allowance(code: found.code, reason: found.reason, lines: [number]))
    }
    result += waiting.map {
      Allowance(code: $0.found.code, reason: $0.found.reason, lines: [number, $0.owner])
    }
    waiting = []
    owners.enter(line, number)
  }
  return result
    + waiting.map {
      Allowance(code: $0.found.code, reason: $0.found.reason, lines: [number, $0.owner])
    }
}

/// Which line opens the block that a line of YAML stands in, by the indentation of the lines
/// before.
private struct OwnerLines {
  /// The innermost last.
  private var open: [(indentation: Int, line: Int)] = []

  mutating func enter(_ line: ArraySlice<UInt8>, _ number: Int) {
    guard line.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { return }
    let indentation = indentation(of: line)
    open.removeAll { $0.indentation >= indentation }
    open.append((indentation, number))
  }

  /// The file's first line where nothing is around it.
  func owner(of line: ArraySlice<UInt8>) -> Int {
    let indentation = indentation(of: line)
    return open.last { $0.indentation < indentation }?.line ?? 1
  }

  private func indentation(of line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 }.count }
}

/// Where in a file a line stands, which decides what a comment is.
private enum AllowancePlace {
  /// Before the first line of a page.
  case start
  case yaml
  case frontMatter
  case text
  case fence(UInt8)

  mutating func enter(_ line: ArraySlice<UInt8>) {
    let trimmed = line.drop { $0 == 0x20 }
    let mark = trimmed.prefix(3)
    let isFence = mark.elementsEqual("```".utf8) || mark.elementsEqual("~~~".utf8)
    switch self {
    case .start:
      let opensFrontMatter = line.prefix(3).elementsEqual("---".utf8)
      self = opensFrontMatter ? .frontMatter : isFence ? .fence(mark.first ?? 0) : .text
    case .frontMatter where line.prefix(3).elementsEqual("---".utf8): self = .text
    case .text where isFence: self = .fence(mark.first ?? 0)
    case .fence(let byte) where isFence && mark.first == byte: self = .text
    case .yaml, .frontMatter, .text, .fence: break
    }
  }
}

private struct AllowanceComment {
  let code: Located<String>
  let reason: String?
  let standsAlone: Bool
}

private func comment(
  in line: ArraySlice<UInt8>, _ place: AllowancePlace, path: String, line number: Int
) -> AllowanceComment? {
  let (opening, closing): (String, String) =
    switch place {
    case .yaml, .frontMatter: ("# allow ", "")
    case .text: ("<!-- allow ", "-->")
    case .start, .fence: ("", "")
    }
  guard !opening.isEmpty, let start = line.firstIndex(of: Array(opening.utf8)) else { return nil }
  let before = line[..<start]
  // A number sign inside a text, or a comment inside code, is none.
  let quotes = before.count { $0 == UInt8(ascii: "\"") } + before.count { $0 == UInt8(ascii: "'") }
  if quotes % 2 == 1 || before.contains(UInt8(ascii: "`")) { return nil }
  if let last = before.last, last != 0x20, last != 0x09 { return nil }
  var rest = line[(start + opening.utf8.count)...]
  if !closing.isEmpty {
    guard let end = rest.firstIndex(of: Array(closing.utf8)) else { return nil }
    rest = rest[..<end]
  }
  let text = rest.drop { $0 == 0x20 }
  let code = text.prefix { $0 != UInt8(ascii: ":") && $0 != 0x20 && $0 != 0x0D }
  guard !code.isEmpty else { return nil }
  let column = line[..<text.startIndex].count { $0 & 0xC0 != 0x80 } + 1
  let after = text[code.endIndex...].drop { $0 == 0x20 }
  let reason =
    after.first == UInt8(ascii: ":")
    ? String(decoding: after.dropFirst(), as: UTF8.self).trimmed : ""
  return AllowanceComment(
    code: Located(
      String(decoding: code, as: UTF8.self),
      at: SourcePosition(path: path, line: number, column: column, length: code.count)),
    reason: reason.isEmpty ? nil : reason,
    standsAlone: before.allSatisfy { $0 == 0x20 || $0 == 0x09 })
}

extension Collection<UInt8> where Index == Int {
  /// Where a short text begins, first.
  fileprivate func firstIndex(of text: [UInt8]) -> Int? {
    guard let first = text.first, count >= text.count else { return nil }
    var index = startIndex
    while let start = self[index...].firstIndex(of: first), start + text.count <= endIndex {
      if self[start..<(start + text.count)].elementsEqual(text) { return start }
      index = start + 1
    }
    return nil
  }
}

extension [UInt8] {
  /// True where a text stands in the bytes (Horspool's search: most bytes are never looked at,
  /// because every page goes through here).
  fileprivate func contain(_ text: [UInt8]) -> Bool {
    guard let last = text.last, count >= text.count else { return false }
    var shifts = [Int](repeating: text.count, count: 256)
    for (index, byte) in text.dropLast().enumerated() {
      shifts[Int(byte)] = text.count - 1 - index
    }
    return withUnsafeBufferPointer { bytes in
      var end = text.count - 1
      while end < bytes.count {
        let byte = bytes[end]
        if byte == last, bytes[(end + 1 - text.count)...end].elementsEqual(text) { return true }
        end += shifts[Int(byte)]
      }
      return false
    }
  }
}
