import PlaybookDiagnostics
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\nb", [0, 2]), ("a\r\nb", [0, 3]), ("a\rb", [0, 2]),
    ("\n\n", [0, 1, 2]), ("\r\r\n\n", [0, 1, 3, 4]),
  ]) func linesBeginAfterEachKindOfEnd(text: String, starts: [Int]) {
    #expect(LineTable(Array(text.utf8)).starts == starts)
  }

  @Test func columnsCountScalars() {
    let bytes = Array("x\naé日🙂 b".utf8)
    let start = bytes.count - 1
    let position = LineTable(bytes).position(of: start..<start + 1, in: bytes, path: "p")
    #expect(position == SourcePosition(path: "p", line: 2, column: 6))
  }

  @Test func offsetsOutsideTheTextAreClamped() {
    let bytes = Array("ab".utf8)
    let position = LineTable(bytes).position(of: 5..<9, in: bytes, path: "p")
    #expect(position == SourcePosition(path: "p", line: 1, column: 3))
  }

  @Test func lineOfEveryOffsetAgreesWithCounting() {
    let bytes = Array("one\n\ntwo\nthree".utf8)
    let table = LineTable(bytes)
    for offset in 0...bytes.count {
      let newlines = bytes[..<offset].count { $0 == UInt8(ascii: "\n") }
      #expect(table.line(at: offset) == newlines + 1)
    }
  }
}
