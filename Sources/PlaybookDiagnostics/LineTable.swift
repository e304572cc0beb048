/// Where the lines of a text begin, to turn byte offsets into lines and columns.
package struct LineTable: Sendable {
  /// The byte offset of each line's first byte; never empty.
  package let starts: [Int]

  /// Lines end with LF, CRLF or a lone CR.
  package init(_ bytes: some RandomAccessCollection<UInt8>) {
    var starts = [0]
    var previousWasReturn = false
    var offset = 0
    for byte in bytes {
      if previousWasReturn {
        previousWasReturn = false
        if byte == UInt8(ascii: "\n") {
          starts[starts.count - 1] = offset + 1
          offset += 1
          continue
        }
      }
      offset += 1
      if byte == UInt8(ascii: "\n") {
        starts.append(offset)
      } else if byte == UInt8(ascii: "\r") {
        starts.append(offset)
        previousWasReturn = true
      }
    }
    self.starts = starts
  }

  /// The 1-based line that holds a byte.
  package func line(at offset: Int) -> Int { starts.lastIndex(notAbove: offset) + 1 }

  /// The position of a byte range in the text that this table was made from.
  package func position(of range: Range<Int>, in bytes: [UInt8], path: String) -> SourcePosition {
    let start = min(max(0, range.lowerBound), bytes.count)
    let end = min(max(start, range.upperBound), bytes.count)
    let line = line(at: start)
    let column = bytes[starts[line - 1]..<start].scalarCount + 1
    return SourcePosition(
      path: path, line: line, column: column, length: bytes[start..<end].scalarCount)
  }
}

extension [Int] {
  /// Where, in ascending numbers, the last stands that is no larger than the given one; 0 where
  /// there is none.
  package func lastIndex(notAbove number: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= number { low = middle } else { high = middle }
    }
    return low
  }
}

extension Sequence<UInt8> {
  /// How many Unicode scalars these bytes of UTF-8 hold.
  package var scalarCount: Int {
    reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
  }
}
