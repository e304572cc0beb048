import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookServer
import PlaybookTestSupport
import Testing

@Suite struct SiteServerTests {
  private let board = PreviewBoard(session: "one")

  private func result(_ files: [String: String]) -> BuildResult {
    let disk = MemoryDisk(
      files.reduce(into: [:]) { $0["/site/content/" + $1.key] = $1.value })
    var found: [Diagnostic] = []
    let source = SourceTree(
      reading: SiteRoot(path: "/site", isPlain: false), output: nil, on: disk.fileSystem, .one,
      reporting: &found)
    return build(source, BuildOptions(), on: .one, found: found)
  }

  private func show(_ files: [String: String], isStyleOnly: Bool = false) {
    let result = result(files)
    board.show(
      PreviewSite(result), PreviewFindings(result.diagnostics, editor: nil),
      isStyleOnly: isStyleOnly)
  }

  private func answer(_ target: String) throws -> (answer: Answer, text: String) {
    let head = try #require(RequestHead(Array("GET \(target) HTTP/1.1".utf8)[...]))
    let answer = SiteServer(board).answer(head)
    guard case .bytes(let bytes) = answer.body else { return (answer, "") }
    return (answer, String(decoding: bytes, as: UTF8.self))
  }

  @Test func addsTheScriptToPagesAlone() throws {
    show(["index.md": "# Home", "plain.txt": "<body></body>"])
    let page = try answer("/")
    #expect(page.answer.status == 200)
    let script = "<script src=\"/.playbook/preview.js\" data-session=\"one\" data-generation=\"1\">"
    #expect(page.text.hasSuffix(script + "</script>\n</body>\n</html>\n"))
    #expect(try answer("/plain.txt").text == "<body></body>")
  }

  @Test func theBoardPackMayShowTheStylesThatItHolds() throws {
    show(["index.md": "# Home", "a.md": "# A"])
    let pack = try answer("/print/")
    let head = String(decoding: pack.answer.head(closes: false), as: UTF8.self)
    #expect(pack.text.contains("style-src 'sha256-"))
    #expect(head.contains("style-src 'self' 'unsafe-inline'"))
    #expect(!pack.text.contains("/.playbook/"))
    let page = String(decoding: try answer("/").answer.head(closes: false), as: UTF8.self)
    #expect(page.contains("style-src 'self';"))
  }

  @Test func equalsTheWrittenSiteApartFromTheScript() throws {
    let files = ["index.md": "# Home", "a/b.md": "# B\n\nWords to find", "a/x.css": "p {}"]
    show(files)
    let site = try #require(result(files).render())
    #expect(site.files.contains { $0.hasPrefix("search/") })
    for (index, path) in site.files.enumerated() where !path.hasPrefix(".") {
      let text = try answer("/" + path).text
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("<script src=\"/.playbook/") }
      let expected = String(decoding: site.bytes(index), as: UTF8.self)
      #expect(lines.joined(separator: "\n") == expected, "\(path)")
    }
  }

  @Test func leadsFromAFolderToItsSlash() throws {
    show(["index.md": "# Home", "a/b c.md": "# B"])
    let answer = try answer("/a/b%20c?x").answer
    #expect(answer.status == 302)
    #expect(answer.fields.contains { $0.name == "Location" && $0.value == "/a/b%20c/" })
  }

  @Test func showsThePageForWhatIsNotThere() throws {
    show(["index.md": "# Home"])
    for target in ["/nothing", "/.nojekyll", "/search/parts/x", "/.playbook/", "/.playbook/x"] {
      let page = try answer(target)
      #expect(page.answer.status == 404, "\(target)")
      #expect(page.text.contains("There is no page at this address"))
    }
  }

  @Test func showsAStartPageUntilThereIsASite() throws {
    show(["index.md": "[x](nowhere.md)"])
    let page = try answer("/")
    #expect(page.answer.status == 503)
    #expect(page.text.contains("/.playbook/preview.js"))
    show(["index.md": "# Home"])
    #expect(try answer("/").answer.status == 200)
    #expect(board.now.pagesSince == 2)
  }

  @Test func keepsTheLastGoodSiteAndSaysWhatIsWrong() throws {
    show(["index.md": "# Home"])
    show(["index.md": "[<b>x](nowhere.md)"])
    #expect(try answer("/").text.contains("Home</h1>"))
    let message = String(decoding: SiteServer(board).message(board.now), as: UTF8.self)
    #expect(message.hasPrefix("data: {\"session\":\"one\",\"generation\":2,\"pagesSince\":1,"))
    #expect(message.contains("\"code\":\"dead-link\""))
    #expect(message.contains("\"place\":\"content/index.md:1:"))
    #expect(message.hasSuffix("\n\n"))
  }

  @Test func exchangesStylesOnlyInAPageThatIsRight() {
    show(["index.md": "# Home"], isStyleOnly: true)
    #expect(board.now.stylesSince == 0)
    #expect(board.now.pagesSince == 1)
    show(["index.md": "# Home"], isStyleOnly: true)
    #expect(board.now.stylesSince == 2)
    show(["index.md": "[x](nowhere.md)"])
    show(["index.md": "# Home"], isStyleOnly: true)
    #expect(board.now.pagesSince == 4)
  }

  @Test func wakesWhoWaits() {
    let ended = Bool.random()
    let board = board
    Workers.threads(2).forEachIndex(2) { index in
      if index == 0 { return board.wait(after: 0, for: 600_000) }
      if ended { board.close() } else { board.show(nil, PreviewFindings(), isStyleOnly: false) }
    }
    #expect(board.isClosed == ended)
  }
}
