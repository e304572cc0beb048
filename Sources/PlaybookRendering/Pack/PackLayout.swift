internal import PlaybookAnalysis
internal import PlaybookModel
internal import PlaybookSite

/// The board pack while it is rendered.
struct PackScene: Sendable {
  struct Entry: Sendable {
    let page: Page
    let id: String

    static let fields = Fields<Entry> {
      Field.text("title", "The page's title") { entry, _ in entry.page.title }
      Field.url("address", "Where it stands in the pack") { entry, _ in "#" + entry.id }
      Field.text("level", "1 to 3, for a class: how far below the home page it stands") { it, _ in
        String(max(1, min(it.page.ancestors.count, 3)))
      }
    }
  }

  let entries: [Entry]
  let parts: [UInt8]
  let style: [UInt8]
  let policy: [UInt8]
}

/// `layouts/print.mustache`: the board pack.
enum PackLayout {
  static let name = "print"

  static let fields = Fields<PackScene> {
    Field.record("site", "The same as on every page", of: PageChrome.site) { _, scope in
      scope.settings
    }
    Field.optional("question", "What the playbook answers: that of its first evaluation") {
      _, scope in scope.shown(scope.playbook.evaluations).first?.question
    }
    Field.optional("answer", "What the figures say to it") { _, scope in
      scope.shown(scope.playbook.evaluations).first
        .flatMap { scope.figures.evaluation($0.id) }.map { scope.answer(to: $0) }
    }
    Field.list("contents", "The pages in the pack", of: PackScene.Entry.fields) { scene, _ in
      scene.entries
    }
    Field.html("parts", "The pages themselves, one after the other") { scene, _ in scene.parts }
    Field.html("style", "The theme's style sheets, as one element") { scene, _ in scene.style }
    Field.html("policy", "The content policy, as one element, which allows those styles alone") {
      scene, _ in scene.policy
    }
  }
}
