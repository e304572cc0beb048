import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel
import Testing

/// One declaration serves reading, schema and manual.
struct KindDeclarationTests {
  @Test func `Each kind has one declaration`() {
    #expect(KindDeclaration.all.map(\.kind) == EntityKind.allCases)
  }

  @Test(arguments: EntityKind.allCases)
  func `An entity of all examples has no finding`(kind: EntityKind) throws {
    let declaration = try #require(KindDeclaration.all.first { $0.kind == kind })
    // A decision's own date is the page's. Weights come in one way, so no pairs beside them; and
    // what belongs together in an evaluation is one example of its manual page.
    let own = Set(declaration.fields.map(\.name))
    let apart: Set = ["pairwise", "scores"]
    let fields =
      PageFields.declaration.filter { !own.contains($0.name) }
      + declaration.fields.filter { !apart.contains($0.name) }
    let yaml = fields.map { "\($0.name): \($0.example)\n" }.joined()
    let file = load(yaml, at: "content/data/\(kind.plural)/example.yaml")
    #expect(file.diagnostics.map(\.full) == [], "\(yaml)")
    guard case .entities(let entities) = file.content else {
      Issue.record("No entity")
      return
    }
    #expect(entities.map(\.kind) == [kind])
  }

  @Test(arguments: EntityKind.allCases)
  func `Without its required fields an entity is missing each of them`(kind: EntityKind) throws {
    let declaration = try #require(KindDeclaration.all.first { $0.kind == kind })
    let file = load("tags: [a]\n", at: "content/data/\(kind.plural)/example.yaml")
    let required = declaration.fields.filter { $0.requirement == .required }.map(\.name)
    #expect(!required.isEmpty)
    let missing = file.diagnostics.filter { $0.code == .missingField }.map(\.message)
    #expect(missing.count == required.count)
    for name in required { #expect(missing.contains { $0.hasSuffix("'\(name)'") }, "\(name)") }
  }

  @Test func `Every field says what it means, without a full stop`() {
    let all = KindDeclaration.all.flatMap(\.fields) + PageFields.declaration + Settings.declaration
    for field in all + all.flatMap(Self.nested) {
      #expect(!field.meaning.isEmpty && !field.meaning.hasSuffix("."), "\(field.name)")
      #expect(!field.example.isEmpty, "\(field.name)")
    }
  }

  @Test func `The settings of all examples have no finding`() {
    let yaml = Settings.declaration.map { "\($0.name): \($0.example)\n" }.joined()
    #expect(load(yaml, at: Settings.path).diagnostics.map(\.full) == [])
  }

  @Test func `A list of records describes the fields of its records`() throws {
    let vendor = try #require(KindDeclaration.all.first { $0.kind == .vendor })
    let references = try #require(vendor.fields.first { $0.name == "references" })
    guard case .list(.record(let name, let fields)) = references.shape else {
      Issue.record("\(references.shape)")
      return
    }
    #expect(name == "a reference")
    #expect(fields.map(\.name) == ["who", "checked", "independent", "rating", "date"])
    #expect(fields.map(\.requirement) == [.required, .required, .optional, .optional, .optional])
  }

  @Test func `A key result describes its fields too`() throws {
    let objective = try #require(KindDeclaration.all.first { $0.kind == .objective })
    let fields = objective.fields.flatMap(Self.nested)
    for name in ["metric", "target", "milestones", "weight", "low", "title"] {
      #expect(fields.contains { $0.name == name }, "\(name)")
    }
  }

  static func nested(_ field: FieldDescription) -> [FieldDescription] {
    switch field.shape {
    case .record(_, let fields), .list(.record(_, let fields)), .mapByID(.record(_, let fields)):
      fields + fields.flatMap(nested)
    default: []
    }
  }
}
