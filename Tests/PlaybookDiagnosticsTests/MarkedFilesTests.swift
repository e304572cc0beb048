import PlaybookDiagnostics
import PlaybookTestSupport
import Testing

@Suite struct MarkedFilesTests {
  @Test func takesMarksOutOfFiles() throws {
    let marked = try MarkedFiles(
      """
      -- content/a.md --
      😀 ¶one ¶two

      ¶three
      -- templates/layouts/page.mustache --
      -- content/b.svg --
      four
      """)
    #expect(
      marked.files.map(\.path) == [
        "content/a.md", "templates/layouts/page.mustache", "content/b.svg",
      ])
    #expect(
      marked.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "😀 one two\n\nthree\n", "", "four\n",
      ])
    #expect(
      marked.marks.map(\.description) == [
        "content/a.md:1:3", "content/a.md:1:7", "content/a.md:3:1",
      ])
    #expect(marked.source.content.map(\.path) == ["content/a.md"])
    #expect(marked.source.assets.map(\.path) == ["content/b.svg"])
    #expect(marked.source.templates.count == 1)
  }

  @Test func refusesTextBeforeTheFirstPath() {
    #expect(throws: MarkedFilesError.self) { try MarkedFiles("lost\n-- a.md --\nb") }
  }
}
