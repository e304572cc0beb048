import PlaybookServer
import Testing

@Suite struct RequestHeadTests {
  private func parsed(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)[...]) }

  @Test func readsALineAndItsFields() throws {
    let head = try #require(parsed("GET /a?b HTTP/1.1\r\nHost: x\r\nX-Y:  two words \r\nhost: z"))
    #expect(head.method == "GET")
    #expect(head.target == "/a?b")
    #expect(head.values("host") == ["x", "z"])
    #expect(head.values("x-y") == ["two words"])
    #expect(head.keepsConnection)
    #expect(!head.hasBody)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET / HTTP/1.1 x", "GET  / HTTP/1.1", "GET / HTTP/2", " GET / HTTP/1.1",
    "G(T / HTTP/1.1", "GET /\u{7f} HTTP/1.1", "GET / HTTP/1.1\r\nx", "GET / HTTP/1.1\r\n: x",
    "GET / HTTP/1.1\r\nA b: x", "GET / HTTP/1.1\r\n folded: x", "GET / HTTP/1.1\r\nA: \u{0}",
    "GET / HTTP/1.1\r\nA: a\nB: b", "GET / HTTP/1.1\r\nA : b",
  ])
  func refuses(_ text: String) { #expect(parsed(text) == nil) }

  @Test func refusesInvalidTextAndTooManyFields() {
    #expect(RequestHead([0x47, 0xFF, 0x20][...]) == nil)
    let field = "\r\nA: b"
    #expect(parsed("GET / HTTP/1.1" + String(repeating: field, count: 100)) != nil)
    #expect(parsed("GET / HTTP/1.1" + String(repeating: field, count: 101)) == nil)
  }

  @Test(arguments: [
    ("HTTP/1.1", "", true), ("HTTP/1.1", "Keep-Alive, Close", false), ("HTTP/1.0", "", false),
    ("HTTP/1.0", "keep-alive", true),
  ])
  func knowsWhetherMoreIsAsked(_ version: String, _ value: String, _ keeps: Bool) {
    #expect(parsed("GET / \(version)\r\nConnection: \(value)")?.keepsConnection == keeps)
  }

  @Test(arguments: [
    ("Content-Length: 0", false), ("Content-Length: 5", true), ("Transfer-Encoding: x", true),
  ])
  func knowsWhetherABodyFollows(_ field: String, _ hasBody: Bool) {
    #expect(parsed("POST / HTTP/1.1\r\n\(field)")?.hasBody == hasBody)
  }
}
