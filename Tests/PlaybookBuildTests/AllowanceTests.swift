import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

/// Comments that accept findings where they stand.
@Suite struct AllowanceTests {
  @Test func acceptsAFindingAtItsLineOrAloneAbove() throws {
    #expect(
      try codes("[a](nowhere.md) <!-- allow dead-link: the page is being written -->\n") == [])
    #expect(try codes("<!-- allow dead-link: it is being written -->\n[a](nowhere.md)\n") == [])
  }

  @Test func acceptsInYAMLAndFrontMatter() throws {
    #expect(try codes("---\nlayout: old # allow unknown-field: another tool reads it\n---\n") == [])
    #expect(
      try codes("---\n# allow unknown-field: another tool reads it\nlayout: old\n---\n") == [])
  }

  @Test func severalCommentsWaitForOneLine() throws {
    let text = """
      ---
      # allow unknown-field: another tool reads it
      # allow unused-allowance: to show it
      layout: old
      ---

      """
    #expect(try codes(text) == ["3 unused-allowance"])
  }

  @Test func acceptsInsideTheFactThatItIsAbout() throws {
    let fields = "statement: It opens\nfunction: it\nstart: 2026-01-01\ndue: 2026-12-31\n"
    let one = "# allow no-owner: nobody yet\n\(fields)"
    let indented = fields.split(separator: "\n").map { "  \($0)\n" }.joined()
    let many = "launch:\n  # allow no-owner: nobody yet\n\(indented)"
    for (path, text) in [
      ("content/data/objectives/launch.yaml", one), ("content/data/objectives.yaml", many),
      ("content/objectives/launch.md", "---\n\(one)---\n"),
      ("content/objectives/launch.md", "---\n\(fields)---\n<!-- allow no-owner: soon -->\n"),
    ] {
      let found = try codes(text, at: path)
      #expect(!found.contains { $0.hasSuffix("no-owner") }, "\(text)")
      #expect(!found.contains { $0.hasSuffix("allowance") }, "\(text)")
    }
  }

  @Test func wantsAReasonAndAnEffect() throws {
    #expect(try codes("[a](b.md) <!-- allow dead-link -->\n") == ["1 allowance-without-reason"])
    #expect(try codes("Fine. <!-- allow dead-link: why not -->\n") == ["1 unused-allowance"])
    #expect(
      try codes("[a](b.md) <!-- allow dead-lnk: oops -->\n") == [
        "1 dead-link", "1 unused-allowance",
      ])
  }

  @Test func cannotAcceptWhatMeaningHangsOn() throws {
    #expect(
      try codes("[a](vendor:acme) <!-- allow unknown-reference: soon -->\n") == [
        "1 unknown-reference", "1 unused-allowance",
      ])
  }

  @Test func isNoCommentInsideTextOrCode() throws {
    #expect(try codes("---\ntitle: \"C # allow x: y\"\n---\n") == [])
    #expect(try codes("`<!-- allow dead-link: a -->`\n") == [])
    #expect(try codes("```\n<!-- allow dead-link: a -->\n```\n") == [])
  }

  /// The findings of a site of one page, as line and code.
  private func codes(_ text: String, at path: String = "content/index.md") throws -> [String] {
    var tree = SourceTree()
    tree.content = [SourceFile(path: path, bytes: Array(text.utf8))]
    return build(tree, BuildOptions(), on: .one).diagnostics.map {
      "\($0.position?.line ?? 0) \($0.code.name)"
    }
  }
}
