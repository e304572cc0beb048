import Testing

/// What may know what. SwiftPM does not enforce the arrows reliably: an import of a module that is
/// reachable through a declared one, or that a warm build has lying about, passes.
@Suite struct ImportTests {
  /// Each module with all that it may import besides the standard library and Synchronization.
  static let table: [String: Set<String>] = {
    let diagnostics = "PlaybookDiagnostics"
    let markdown = "PlaybookMarkdown"
    let model = "PlaybookModel"
    let analysis = "PlaybookAnalysis"
    let lint = "PlaybookLint"
    let site = "PlaybookSite"
    return [
      "CCmark": [],
      "CPlatform": [],
      diagnostics: [],
      markdown: ["CCmark", diagnostics],
      model: [markdown, diagnostics],
      "DecisionMath": ["Glibc", "Darwin"],
      analysis: ["DecisionMath", model, diagnostics],
      lint: [analysis, "DecisionMath", model, diagnostics],
      "PlaybookExport": [analysis, "DecisionMath", model, diagnostics],
      "PlaybookLoading": [model, markdown, diagnostics, "Yams"],
      "PlaybookManual": ["PlaybookExport", analysis, "PlaybookLoading", model, diagnostics],
      site: [model, markdown, diagnostics],
      "PlaybookSearch": [site, model, markdown, diagnostics],
      "PlaybookRendering": [
        site, "PlaybookCharts", analysis, "DecisionMath", model, markdown, diagnostics, "Mustache",
      ],
      "PlaybookCharts": [diagnostics],
      "PlaybookTheme": [diagnostics],
      "PlaybookStarter": [diagnostics],
      "PlaybookBuild": [
        "PlaybookRendering", "PlaybookSearch", "PlaybookExport", site, lint, analysis,
        "DecisionMath", "PlaybookLoading", model, markdown, diagnostics,
        "PlaybookTheme", "CPlatform", "Foundation", "Glibc", "Darwin",
      ],
      "PlaybookCommands": [
        "PlaybookBuild", "PlaybookExport", "PlaybookLoading", lint, analysis, site, model,
        markdown, diagnostics, "PlaybookManual", "PlaybookTheme", "PlaybookStarter",
        "CPlatform", "Foundation", "ArgumentParser", "Glibc", "Darwin",
      ],
      "playbook": ["PlaybookCommands", "ArgumentParser"],
      "EmbedFiles": ["Foundation"],
      "EmbedFilesPlugin": ["PackagePlugin", "Foundation"],
      "PlaybookTestSupport": [
        "PlaybookBuild", "PlaybookLoading", analysis, "DecisionMath", model, diagnostics,
        "Foundation", "Testing",
      ],
    ]
  }()

  static let imports: [(file: String, module: String, imported: String)] = {
    SourceText.swiftFiles(below: "Sources").flatMap { file in
      file.lines.compactMap { line in
        var words = line.split(separator: " ")
        if let first = words.first, ["package", "internal", "public", "private"].contains(first) {
          words.removeFirst()
        }
        guard words.count >= 2, words[0] == "import" else { return nil }
        let imported = words[words.count > 2 ? 2 : 1].split(separator: ".")[0]
        return (file.path, module(of: file.path), String(imported))
      }
    }
  }()

  @Test func everyModuleIsListed() {
    let modules = Set(SourceText.files(below: "Sources").map(Self.module(of:)))
    #expect(modules == Set(Self.table.keys), "Give a new module a row in the import table")
  }

  @Test func findsImports() {
    #expect(Self.imports.count > 50)
  }

  @Test func modulesImportOnlyWhatTheyMay() {
    let free: Set = ["Synchronization", "Swift"]
    for (file, module, imported) in Self.imports where !free.contains(imported) {
      #expect(
        Self.table[module]?.contains(imported) == true,
        "\(file) imports \(imported), which \(module) may not know; see ARCHITECTURE.md")
    }
  }

  @Test func eachForeignPackageStaysInOneModule() {
    for foreign in ["Yams", "Mustache", "CCmark"] {
      let files = Self.imports.filter { $0.imported == foreign }.map(\.file)
      #expect(files.count == 1, "\(foreign) is imported by \(files); keep it in one file")
    }
  }

  private static func module(of path: String) -> String {
    String(path.split(separator: "/").dropFirst().first ?? "")
  }
}
