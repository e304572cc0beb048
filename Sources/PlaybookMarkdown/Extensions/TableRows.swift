/// How the cells of a column are aligned.
enum Alignment: Equatable {
  case none, left, center, right

  /// The attribute that says so; empty for none.
  var classAttribute: StaticString {
    switch self {
    case .none: ""
    case .left: " class=\"align-left\""
    case .center: " class=\"align-center\""
    case .right: " class=\"align-right\""
    }
  }
}

/// The cells of a row, as ranges of bytes without the white space around them.
///
/// Pipes divide them, also inside code, unless a backslash stands before. Empty for a lone pipe.
func tableCells(_ bytes: [UInt8], _ line: Range<Int>) -> [Range<Int>] {
  var cells: [Range<Int>] = []
  var start = line.lowerBound
  while start < line.upperBound, bytes[start].isWhitespace { start += 1 }
  if start < line.upperBound, bytes[start] == .pipe { start += 1 }
  var index = start
  while index < line.upperBound {
    if bytes[index] == .pipe, index == line.lowerBound || bytes[index - 1] != .backslash {
      cells.append(trimmed(bytes, start..<index))
      start = index + 1
    }
    index += 1
  }
  let last = trimmed(bytes, start..<line.upperBound)
  if !last.isEmpty { cells.append(last) }
  return cells
}

/// The alignments that a delimiter row such as `| :-- | --: |` gives; nothing for any other line.
///
/// A pipe or a colon has to be in it: without, it underlines a heading or is a rule.
func tableAlignments(_ bytes: [UInt8], _ line: Range<Int>) -> [Alignment]? {
  var hasMark = false
  for index in line {
    let byte = bytes[index]
    if byte == .pipe || byte == .colon {
      hasMark = true
    } else if byte != .hyphen, !byte.isWhitespace {
      return nil
    }
  }
  guard hasMark else { return nil }
  let cells = tableCells(bytes, line)
  var alignments: [Alignment] = []
  for cell in cells {
    guard let alignment = alignment(bytes, cell) else { return nil }
    alignments.append(alignment)
  }
  return alignments.isEmpty ? nil : alignments
}

private func alignment(_ bytes: [UInt8], _ cell: Range<Int>) -> Alignment? {
  var dashes = cell
  guard let first = dashes.first, let last = dashes.last else { return nil }
  let isLeft = bytes[first] == .colon
  let isRight = bytes[last] == .colon
  if isLeft { dashes = dashes.dropFirst() }
  if isRight { dashes = dashes.dropLast() }
  guard !dashes.isEmpty, dashes.allSatisfy({ bytes[$0] == .hyphen }) else { return nil }
  if isLeft { return isRight ? .center : .left }
  return isRight ? .right : Alignment.none
}

private func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end, bytes[start].isWhitespace { start += 1 }
  while end > start, bytes[end - 1].isWhitespace { end -= 1 }
  return start..<end
}
