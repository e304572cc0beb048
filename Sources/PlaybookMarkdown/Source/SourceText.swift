internal import PlaybookDiagnostics

/// The text that libcmark parsed, with the way back to the file that it came from.
struct SourceText {
  /// Where a rewritten line came from.
  struct Origin {
    /// The byte of the original text that stands at `column` of this line.
    var offset: Int
    /// The byte column, counted from 0, from which this line is a copy.
    var column: Int
    /// Byte columns of this line, ascending, before each of which one original byte is missing.
    var dropped: [Int] = []
  }

  let bytes: [UInt8]
  /// The byte offset of each line's first byte; never empty.
  let lineStarts: [Int]
  /// One for each line where the text was rewritten; empty where it is the original.
  var origins: [Origin] = []

  /// How many lines there are, without an empty one behind the last line feed.
  var lineCount: Int {
    lineStarts.count > 1 && lineStarts.last == bytes.count ? lineStarts.count - 1 : lineStarts.count
  }

  /// The bytes of a 1-based line, without its line end. Lines out of range are empty.
  func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    let next = number < lineStarts.count ? lineStarts[number] : bytes.count
    let end = next > start && bytes[next - 1] == .lineFeed ? next - 1 : next
    return start..<end
  }

  /// The 1-based line of a byte.
  func lineNumber(at offset: Int) -> Int { lineStarts.lastIndex(notAbove: offset) + 1 }

  /// The byte at which a block begins, from libcmark's 1-based line and byte column.
  func start(of block: Node) -> Int {
    let line = line(block.startLine)
    return min(line.lowerBound + max(0, block.startColumn - 1), line.upperBound)
  }

  /// The place in the original text of a place in this one.
  func origin(of offset: Int) -> Int {
    guard !origins.isEmpty else { return offset }
    let number = lineNumber(at: offset)
    guard number <= origins.count else { return offset }
    let origin = origins[number - 1]
    let column = offset - lineStarts[number - 1]
    var result = origin.offset + max(0, column - origin.column)
    for dropped in origin.dropped where dropped <= column { result += 1 }
    return result
  }
}

/// The file that a body stands in, to say where a byte of the body is.
struct SourcePlaces {
  let path: String
  /// The 1-based line of the file on which the body begins.
  let firstLine: Int
  let original: SourceText
  /// The place that was asked for last, and the scalars before it on its line.
  private var last = (line: 0, offset: 0, scalars: 0)

  init(path: String, firstLine: Int, original: SourceText) {
    self.path = path
    self.firstLine = firstLine
    self.original = original
  }

  /// The position of bytes of the original body, cut at the end of their first line.
  mutating func position(of range: Range<Int>) -> SourcePosition {
    let bytes = original.bytes
    let start = min(max(0, range.lowerBound), bytes.count)
    let number = original.lineNumber(at: start)
    let line = original.line(number)
    let end = min(max(start, range.upperBound), max(start, line.upperBound))
    return SourcePosition(
      path: path, line: firstLine + number - 1,
      column: column(of: start, on: number, from: line.lowerBound), length: scalars(start..<end))
  }

  /// The position of bytes of a text that was made from the body.
  mutating func position(of range: Range<Int>, in text: SourceText) -> SourcePosition {
    if text.origins.isEmpty { return position(of: range) }
    let start = text.origin(of: range.lowerBound)
    // The last byte is asked for, and not the one after it, which may stand on another line.
    let last = range.isEmpty ? start : text.origin(of: range.upperBound - 1) + 1
    return position(of: start..<max(start, last))
  }

  /// Counts from the place that was asked for last: a line may be a megabyte with a thousand links.
  private mutating func column(of offset: Int, on line: Int, from start: Int) -> Int {
    var count = 0
    if last.line == line, abs(offset - last.offset) < offset - start {
      count = last.scalars
      if offset >= last.offset {
        count += scalars(last.offset..<offset)
      } else {
        count -= scalars(offset..<last.offset)
      }
    } else {
      count = scalars(start..<offset)
    }
    last = (line, offset, count)
    return count + 1
  }

  private func scalars(_ range: Range<Int>) -> Int {
    original.bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }
}
