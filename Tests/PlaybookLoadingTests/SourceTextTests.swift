import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

struct SourceTextTests {
  @Test(arguments: [
    ("a: 1\r\nb: é\r\n", "a: 1\nb: é\n"), ("a\rb\r", "a\nb\n"), ("a\r\r\nb\n\rc", "a\n\nb\n\nc"),
    ("\u{FEFF}a\n", "a\n"), ("\u{FEFF}", ""), ("", ""), ("no end", "no end"),
    ("12345678\r12345678\r\n", "12345678\n12345678\n"),
  ])
  func `Line ends and byte order marks come out one way`(text: String, expected: String) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    let bytes = checkText(file, limit: 1000, reporting: &diagnostics)
    #expect(bytes.map { Array($0) } == Array(expected.utf8))
    #expect(diagnostics.isEmpty)
  }

  @Test(arguments: [
    ([0x61, 0xFF], "1:2"), ([0x61, 0x0A, 0x62, 0xE9, 0x0A], "2:2"), ([0xC0, 0x80], "1:1"),
    ([0xED, 0xA0, 0x80], "1:1"), ([0xF4, 0x90, 0x80, 0x80], "1:1"), ([0xE2, 0x82], "1:1"),
    ([0xC3, 0xA9, 0x80], "1:2"), ([0xEF, 0xBB, 0xBF, 0x61, 0x80], "1:2"),
    ([0x0D, 0x0A, 0x80], "2:1"), ([0xF8], "1:1"), ([0xE0, 0x80, 0x80], "1:1"),
    ([0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x80], "1:10"),
  ])
  func `What is not UTF-8 is reported at its first byte`(bytes: [UInt8], place: String) {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "a.md", bytes: bytes)
    #expect(checkText(file, limit: 1000, reporting: &diagnostics) == nil)
    #expect(diagnostics.map(\.code) == [.notUTF8])
    #expect(diagnostics.first?.position?.description == "a.md:\(place)")
    #expect(diagnostics.first?.help == "Save the file as UTF-8")
  }

  @Test(arguments: [[0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61]])
  func `UTF-16 is called by its name`(bytes: [UInt8]) {
    let file = loadFile(SourceFile(path: "content/a.md", bytes: bytes), LoadingOptions())
    #expect(
      file.diagnostics.map(\.full) == [
        "1:1 The file is UTF-16, not UTF-8 [not-utf8] | Save it as UTF-8"
      ])
  }

  /// The standard library's decoder is the judge.
  @Test func `Random bytes are UTF-8 exactly where the standard library says so`() {
    var random = SplitMix64(seed: 7)
    let pool: [UInt8] = [
      0x61, 0x0A, 0x0D, 0x80, 0xBF, 0xC2, 0xDF, 0xE0, 0xA0, 0xED, 0x9F, 0xEF, 0xBB, 0xF0, 0x90,
      0xF4, 0x8F, 0xF1, 0xC1, 0xF5, 0x7F, 0x20,
    ]
    var valid = 0
    for _ in 0..<20_000 {
      let bytes = (0..<(random.next() % 14)).map { _ in pool[Int(random.next() % 22)] }
      var diagnostics: [Diagnostic] = []
      let file = SourceFile(path: "a", bytes: bytes)
      let isValid = checkText(file, limit: 1000, reporting: &diagnostics) != nil
      #expect(isValid == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      if isValid { valid += 1 }
    }
    #expect(valid > 1000)
  }

  @Test(arguments: [("content/a.md", 1 << 20), ("content/data/vendors.yaml", 8 << 20)])
  func `A file of the limit is read and a larger one is not`(path: String, limit: Int) {
    let text = [UInt8](repeating: 0x0A, count: limit)
    #expect(loadFile(SourceFile(path: path, bytes: text), LoadingOptions()).diagnostics.isEmpty)
    let more = loadFile(SourceFile(path: path, bytes: text + [0x0A]), LoadingOptions())
    #expect(more.diagnostics.map(\.code.name) == ["limit-exceeded"])
    #expect(more.diagnostics.first?.message.contains("at most \(limit)") == true)
  }

  @Test func `CRLF and LF give the same places`() {
    let text = "---\ntitle: é\nweight: x\n---\n"
    let lines = load(text, at: "content/a.md").diagnostics
    let returns = load("\u{FEFF}" + text.replacing("\n", with: "\r\n"), at: "content/a.md")
      .diagnostics
    #expect(lines.map(\.brief) == ["3:9 error wrong-type"])
    #expect(returns == lines)
  }
}
