import PlaybookDiagnostics
import PlaybookRendering
import Testing

/// What is remembered between two readings of templates never shows.
@Suite struct TemplateMemoryTests {
  private static let declarations = ["page", "home"].map {
    LayoutDeclaration(
      name: $0,
      fields: [
        Shape.Field("title", .text, "A title."), Shape.Field("body", .html, "Markup."),
        Shape.Field("is_open", .flag, "A flag."),
        Shape.Field("only_\($0)", .text, "What one layout has."),
      ])
  }

  /// What each file may hold: right, wrong in one layout alone, wrong everywhere, broken, absent.
  private static let variants: [(path: String, texts: [String?])] = [
    ("layouts/page", ["<p>{{title}}</p>{{> a}}", "{{> a}}{{> b}}", "{{titel}}"]),
    ("layouts/home", ["{{> b}}", "<h1>{{only_home}}</h1>{{> a}}", "{{#title}}"]),
    ("partials/a", ["<i>{{title}}</i>", "{{only_page}}", "{{body}}", "{{> b}}"]),
    ("partials/b", ["{{#is_open}}{{{body}}}{{/is_open}}", "{{> a}}", nil, "b"]),
  ]

  @Test func theSameIsFoundAndFilledAsWithoutIt() {
    var state: UInt64 = 20_261_130
    func choose(of count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var memory = TemplateMemory()
    var texts = Self.variants.map { $0.texts.first ?? nil }
    var clean = 0
    for round in 0..<2_000 {
      let index = choose(of: Self.variants.count)
      let variants = Self.variants[index].texts
      texts[index] = variants[choose(of: variants.count)]
      let files = zip(Self.variants, texts).compactMap { variant, text in
        text.map { file("templates/\(variant.path).mustache", $0) }
      }
      let standIns = round % 3 == 0 ? ["a": "b"] : [:]
      var remembered: [Diagnostic] = []
      let set = memory.templates(
        files, layouts: Self.declarations, standIns: standIns, reporting: &remembered)
      var found: [Diagnostic] = []
      let fresh = TemplateSet(
        files, layouts: Self.declarations, standIns: standIns, reporting: &found)
      #expect(remembered == found, "round \(round)")
      for name in ["page", "home"] {
        let record = TemplateRecord([
          ("title", .text("<T>")), ("body", .html(Array("<b>x</b>".utf8))),
          ("is_open", .flag(round % 2 == 0)), ("only_\(name)", .text(name)),
        ])
        #expect(set.render(name, record) == fresh.render(name, record), "round \(round)")
      }
      if found.isEmpty { clean += 1 }
    }
    #expect((200..<1_800).contains(clean), "the rounds are all alike")
  }
}
