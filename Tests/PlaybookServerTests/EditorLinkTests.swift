import PlaybookDiagnostics
import PlaybookServer
import Testing

@Suite struct EditorLinkTests {
  private func link(_ template: String) -> EditorLink? {
    EditorLink(template, folder: "/my site") { $0.hasPrefix("content/") }
  }

  @Test func leadsToTheLineAndColumn() {
    let place = SourcePosition(path: "content/a b?{line}.md", line: 3, column: 7)
    #expect(
      link(EditorLink.standard)?.address(of: place)
        == "vscode://file/my%20site/content/a%20b%3F%7Bline%7D.md:3:7")
    #expect(
      link("idea://open?file={path}&line={line}")?.address(of: place)
        == "idea://open?file=/my%20site/content/a%20b%3F%7Bline%7D.md&line=3")
  }

  @Test func leadsNowhereForWhatIsNoFileOfTheSite() {
    #expect(link(EditorLink.standard)?.address(of: .start(of: "theme:layouts/page")) == nil)
  }

  @Test(arguments: [
    "", "{path}", "code {path}", "vscode://file", "javascript:alert('{path}')", "JavaScript:{path}",
    "data:{path}", "file://{path}", "1x:{path}", "a b:{path}",
  ])
  func refuses(_ template: String) { #expect(link(template) == nil) }
}
