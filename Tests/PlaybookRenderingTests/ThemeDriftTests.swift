import Foundation
import PlaybookDiagnostics
import PlaybookTestSupport
import PlaybookTheme
import Testing

/// The embedded theme is the folder `templates/`, byte for byte.
@Suite struct ThemeDriftTests {
  private func filesOnDisk() throws -> [SourceFile] {
    let folder = repositoryFolder + "/templates"
    return try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { path in
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
        return !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { path in
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
        return SourceFile(path: "theme:" + path, bytes: Array(data))
      }
  }

  @Test func theEmbeddedThemeIsTheFolder() throws {
    let files = try filesOnDisk()
    #expect(
      Theme.files.map(\.path) == files.map(\.path), "touch Package.swift and build again")
    for (embedded, file) in zip(Theme.files, files) {
      #expect(embedded == file, "\(file.path) differs; touch Package.swift and build again")
    }
  }
}
