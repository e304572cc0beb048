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
  private func codes(_ text: String) throws -> [String] {
    var tree = SourceTree()
    tree.content = [SourceFile(path: "content/index.md", bytes: Array(text.utf8))]
    return build(tree, BuildOptions(), on: .one).diagnostics.map {
      "\($0.position?.line ?? 0) \($0.code.name)"
    }
  }
}
