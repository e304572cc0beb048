import PlaybookServer
import Testing

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/a/", "a/index.html"), ("/a/b.css?c=d", "a/b.css"),
    ("/a%20b/", "a b/index.html"), ("/a+b/", "a+b/index.html"), ("/%C3%A9/", "é/index.html"),
    ("/%252e%252e/", "%2e%2e/index.html"), ("/..;/s", "..;/s"), ("/....", "...."),
  ])
  func namesAFile(_ target: String, _ file: String) {
    #expect(RequestPath(target)?.file == Array(file.utf8))
  }

  @Test(arguments: [
    "", "a", "*", "http://localhost/", "//", "//etc/passwd", "/%2fetc", "/..", "/../a", "/a/../b",
    "/.", "/./a", "/%2e%2e/a", "/..%2fa", "/..\\a", "/..%5ca", "/%00", "/a%00.png", "/%c0%ae/a",
    "/%e0%80%ae/a", "/%ff", "/%", "/%4", "/%zz", "/a%0d%0ab", "/%7f",
  ])
  func refuses(_ target: String) {
    #expect(RequestPath(target) == nil)
  }
}
