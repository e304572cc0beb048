internal import PlaybookDiagnostics

/// One cell of a table: its text and where it stands.
struct CSVCell {
  /// Without its quotation marks, and without white space around it where it has none.
  let text: String
  /// 1-based.
  let line: Int
  /// 1-based, in Unicode scalars; the quotation mark where there is one.
  let column: Int
}

/// Why a table cannot be read on.
struct CSVFailure: Error {
  let message: String
  let line: Int
  let column: Int
}

/// Reads rows of RFC 4180 from checked UTF-8 with LF line ends, one at a time; empty lines are
/// passed over.
struct CSVReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var line = 1
  private var column = 1

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Reads the next row into an array that is used again; gives false at the end.
  mutating func next(into cells: inout [CSVCell]) throws(CSVFailure) -> Bool {
    cells.removeAll(keepingCapacity: true)
    while index < bytes.endIndex, bytes[index] == UInt8(ascii: "\n") { newLine() }
    guard index < bytes.endIndex else { return false }
    while true {
      cells.append(try cell())
      guard index < bytes.endIndex else { return true }
      if bytes[index] == UInt8(ascii: "\n") {
        newLine()
        return true
      }
      // A comma: cells end with nothing else.
      index += 1
      column += 1
    }
  }

  private mutating func newLine() {
    index += 1
    line += 1
    column = 1
  }

  private mutating func cell() throws(CSVFailure) -> CSVCell {
    if bytes[index] == UInt8(ascii: "\"") { return try quotedCell() }
    let (startLine, startColumn, start) = (line, column, index)
    var scalars = 0
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: ","),
      bytes[index] != UInt8(ascii: "\n")
    {
      if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
      index += 1
    }
    column += scalars
    var (first, last) = (start, index)
    while first < last, bytes[first].isBlank { first += 1 }
    while last > first, bytes[last - 1].isBlank { last -= 1 }
    return CSVCell(
      text: String(decoding: bytes[first..<last], as: UTF8.self), line: startLine,
      column: startColumn + (first - start))
  }

  private mutating func quotedCell() throws(CSVFailure) -> CSVCell {
    let (startLine, startColumn) = (line, column)
    var text: [UInt8] = []
    advance()
    while index < bytes.endIndex {
      let byte = bytes[index]
      advance()
      guard byte == UInt8(ascii: "\"") else {
        text.append(byte)
        continue
      }
      guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else {
        try endQuoted()
        return CSVCell(
          text: String(decoding: text, as: UTF8.self), line: startLine, column: startColumn)
      }
      text.append(byte)
      advance()
    }
    throw CSVFailure(
      message: "A quotation mark is never closed", line: startLine, column: startColumn)
  }

  /// After the closing quotation mark comes a comma or the end of the row.
  private func endQuoted() throws(CSVFailure) {
    guard index < bytes.endIndex else { return }
    if bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "\n") { return }
    throw CSVFailure(
      message: "A quoted cell goes on after its closing quotation mark", line: line, column: column)
  }

  /// Goes past one byte and keeps count of lines and columns.
  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") {
      newLine()
      return
    }
    if bytes[index] & 0xC0 != 0x80 { column += 1 }
    index += 1
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 }
}
