/// True if a line begins a block, given what stands after its prefixes and indentation; so it ends a
/// table. Any HTML tag and any list marker counts, other than after a paragraph.
func beginsBlock(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  guard let first = line.first else { return false }
  switch bytes[first] {
  case .greaterThan: return true
  case .numberSign:
    let count = line.prefix { bytes[$0] == .numberSign }.count
    let after = first + count
    return count <= 6 && (after == line.upperBound || bytes[after].isBlank)
  case .backtick, .tilde: return beginsFence(bytes, line)
  case .lessThan: return beginsHTML(bytes, line)
  case .hyphen, .asterisk, .plus, .underscore, 0x30...0x39:
    if isRule(bytes, line) { return true }
    return bytes[first] != .underscore
      && bytes.withUnsafeBufferPointer { ContainerPrefix.markerLength($0, at: first) > 0 }
  default: return false
  }
}

private func beginsFence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let mark = bytes[line.lowerBound]
  let count = line.prefix { bytes[$0] == mark }.count
  if count < 3 { return false }
  return mark == .tilde || !line.dropFirst(count).contains { bytes[$0] == .backtick }
}

/// Three or more of one of `-`, `*`, `_`, and blanks.
private func isRule(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let mark = bytes[line.lowerBound]
  guard mark == .hyphen || mark == .asterisk || mark == .underscore else { return false }
  var count = 0
  for index in line {
    if bytes[index] == mark { count += 1 } else if !bytes[index].isBlank { return false }
  }
  return count >= 3
}

/// A tag at the beginning of a line: one of HTML's blocks, or any tag that is alone on its line.
private func beginsHTML(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
  let rest = bytes[line.dropFirst()]
  guard let next = rest.first else { return false }
  if next == .exclamationMark {
    guard let after = rest.dropFirst().first else { return false }
    return after.isLetter || rest.begins(with: "!--") || rest.begins(with: "![CDATA[")
  }
  if next == .questionMark { return true }
  let name = next == .slash ? rest.dropFirst() : rest
  guard let letter = name.first, letter.isLetter else { return false }
  if isBlockTag(name.prefix { $0.isLetterOrDigit }) {
    let after = name.drop { $0.isLetterOrDigit }
    return after.first.map { $0.isBlank || $0 == .greaterThan || $0 == .slash } ?? true
  }
  var parser = TagParser(Array(bytes[line]))
  return parser.readTag() != nil && parser.rest.allSatisfy(\.isBlank)
}
