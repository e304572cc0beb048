import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel
import Testing

struct AssembleTests {
  static let place = "type: onshore\ncountries: US\ntimezone: UTC\nhours: 09:00-17:00\n"
  static let vendor = "status: active\nplace: bogota\nmodels: []\n"
  static let function = "role: core\ncriticality: 4\nstance: keep\n"

  @Test func `Two entities of one id name both places`() throws {
    let (playbook, diagnostics) = assemble([
      "content/data/places.yaml": "bogota:\n" + indented(Self.place),
      "content/data/places/bogota.yaml": Self.place,
    ])
    let finding = try #require(diagnostics.first)
    #expect(diagnostics.map(\.code) == [.duplicateID])
    #expect(finding.message == "There are two places 'bogota'")
    #expect(finding.position?.description == "content/data/places/bogota.yaml:1:1")
    #expect(finding.notes.first?.position?.description == "content/data/places.yaml:1:1")
    #expect(playbook.places.map(\.core.path) == ["content/data/places.yaml"])
  }

  @Test func `A reference to nothing names what is near`() throws {
    let (_, diagnostics) = assemble([
      "content/data/places/bogota.yaml": Self.place,
      "content/data/places/boston.yaml": Self.place,
      "content/data/vendors/acme.yaml": Self.vendor.replacing("bogota", with: "bogata"),
    ])
    #expect(
      diagnostics.map(\.full) == [
        "2:8 There is no place 'bogata' [unknown-reference] | Did you mean 'bogota'?"
      ])
  }

  @Test func `A reference is checked even in an entity that is wrong elsewhere`() {
    let (_, diagnostics) = assemble([
      "content/data/vendors/acme.yaml": "status: x\nplace: nowhere\nmodels: []\n"
    ])
    #expect(diagnostics.map(\.code) == [.unknownValue, .unknownReference])
  }

  @Test func `A reference to an entity that could not be read is no second finding`() throws {
    let (playbook, diagnostics) = assemble([
      "content/data/places.yaml": "bogota:\n  type: nearby\n",
      "content/data/vendors/acme.yaml": Self.vendor,
    ])
    #expect(!diagnostics.contains { $0.code == .unknownReference })
    #expect(playbook.broken.map(\.description) == ["place:bogota"])
    #expect(playbook.mayExist(EntityReference(.place, try #require(EntityID("bogota")))))
    #expect(!playbook.mayExist(EntityReference(.place, try #require(EntityID("boston")))))
  }

  @Test(arguments: [
    "content/data/places.yaml", "content/data/places/bogota.yaml", "content/places/bogota.md",
  ])
  func `A reference into a file that could not be read is no second finding`(path: String) {
    let (playbook, diagnostics) = assemble([
      path: path.hasSuffix(".md") ? "---\na: [\n---\n" : "a: [\n",
      "content/data/vendors/acme.yaml": Self.vendor,
    ])
    #expect(diagnostics.map(\.code) == [.invalidYAML])
    #expect(playbook.vendors.count == 1)
  }

  @Test func `A reference to a page without fields says so`() throws {
    let (playbook, diagnostics) = assemble([
      "content/places/bogota.md": "---\ntitle: Bogota\n---\nText\n",
      "content/data/vendors/acme.yaml": Self.vendor,
    ])
    let finding = try #require(diagnostics.first)
    #expect(diagnostics.map(\.code) == [.unknownReference])
    #expect(
      finding.notes.first?.message
        == "this page has no field of a place, so it is an ordinary page")
    #expect(playbook.pages.count == 1)
  }

  @Test func `Money needs a currency, which is said once at the first amount`() {
    let money = Self.function + "monthly_cost: 5\n"
    let (_, diagnostics) = assemble([
      "content/data/functions/a.yaml": money, "content/data/functions/b.yaml": money,
    ])
    #expect(
      diagnostics.map(\.full) == [
        "4:15 'monthly_cost' needs the setting 'currency' [missing-setting]"
          + " | Add 'currency' to content/playbook.yaml"
      ])
  }

  @Test(arguments: ["currency: USD\n", "currency: Dollars\n", "- no map\n"])
  func `A currency that is written, right or wrong, is not missing`(settings: String) {
    let (_, diagnostics) = assemble([
      "content/data/functions/a.yaml": Self.function + "monthly_cost: 5\n",
      "content/playbook.yaml": settings,
    ])
    #expect(!diagnostics.contains { $0.code == .missingSetting })
  }

  @Test(arguments: [
    ("title: A\n", ["company.hours", "company.timezone"]),
    ("company: { timezone: America/Bogota }\n", ["company.hours"]),
    ("company: { timezone: America/Bogota, hour: 9 }\n", []),
    ("compny: { timezone: America/Bogota }\n", []), ("company: Larkspur\n", []),
    ("company:\n", ["company.hours", "company.timezone"]),
  ])
  func `Shared time needs our own hours`(settings: String, missing: [String]) {
    let (_, diagnostics) = assemble([
      "content/data/evaluations/desk.yaml": """
      question: Who?
      function: it-support
      alternatives: [in-house, do-nothing]
      criteria: { time: { weight: 1, source: overlap.min, value: { worst: 0, best: 480 } } }
      """,
      "content/playbook.yaml": settings,
    ])
    #expect(
      diagnostics.filter { $0.code == .missingSetting }.map(\.message)
        == missing.map { "The figure 'overlap.min' needs the setting '\($0)'" })
  }

  @Test func `Entities stand by weight, title and id`() {
    let (playbook, diagnostics) = assemble([
      "content/data/functions.yaml": ["c", "b", "a", "d"].map { id in
        let more =
          ["a": "weight: 20\n", "b": "weight: 3\n", "d": "title: B comes first\n"][id] ?? ""
        return "\(id):\n" + indented(Self.function + more)
      }.joined()
    ])
    #expect(diagnostics.isEmpty)
    #expect(playbook.functions.map(\.id.description) == ["b", "a", "d", "c"])
  }

  @Test func `Files may come in any order`() {
    let (playbook, _) = assemble(["content/b.md": "", "content/a.md": "", "content/a/x.md": ""])
    #expect(playbook.pages.map(\.path) == ["content/a.md", "content/a/x.md", "content/b.md"])
  }

  @Test func `Relations lead in both directions`() throws {
    let (playbook, diagnostics) = assemble([
      "content/data/places/bogota.yaml": Self.place,
      "content/data/vendors/acme.yaml": Self.vendor,
    ])
    #expect(diagnostics.isEmpty)
    let place = EntityReference(.place, try #require(EntityID("bogota")))
    #expect(playbook.relations.mentions(of: place).map(\.source.description) == ["vendor:acme"])
    let vendors = playbook.relations.entities(of: .vendor, referringTo: place)
    #expect(vendors.map(\.title) == ["Acme"])
  }

  func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)\n" }.joined()
  }
}
