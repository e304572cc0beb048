import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel
import Testing

struct VendorTests {
  static let fields = """
    title: Sierra Verde
    status: active
    place: bogota
    models: dedicated-team
    references:
      - { who: Online florist, checked: yes }
    """

  @Test func `The three ways of writing a vendor give the same`() throws {
    let indented = Self.fields.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let vendors = [
      load("---\n\(Self.fields)\n---\nProse.\n", at: "content/vendors/sierra-verde.md"),
      load(Self.fields, at: "content/data/vendors/sierra-verde.yaml"),
      load("sierra-verde:\n\(indented)\n", at: "content/data/vendors.yaml"),
    ].compactMap { file -> Vendor? in
      #expect(file.diagnostics.isEmpty, "\(file.diagnostics.map(\.full))")
      guard case .entities(let entities) = file.content else { return nil }
      return entities.first as? Vendor
    }
    #expect(vendors.count == 3)
    for vendor in vendors {
      #expect(vendor.id.description == "sierra-verde")
      #expect(vendor.title == "Sierra Verde")
      #expect(vendor.status.value == .active)
      #expect(vendor.place.value.description == "bogota")
      #expect(vendor.models.map(\.value.description) == ["dedicated-team"])
      #expect(vendor.references.map(\.who) == ["Online florist"])
      #expect(vendor.core.outgoing.map(\.field) == ["place", "models"])
    }
    #expect(vendors.map(\.core.isMarkdownPage) == [true, false, false])
  }

  @Test func `Everything that is wrong with a vendor is said at once`() {
    let file = load(
      "acme:\n  state: active\n  plcae: bogota\n  models: [Dedicated Team]\n  founded: ten\n",
      at: "content/data/vendors.yaml")
    #expect(
      file.diagnostics.map(\.brief) == [
        "1:1 error missing-field", "2:3 error unknown-field",
        "3:3 error unknown-field", "4:12 error invalid-id", "5:12 error wrong-type",
      ])
  }
}
