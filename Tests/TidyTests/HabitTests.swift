import Foundation
import PlaybookTestSupport
import Testing

/// Habits that nobody has to remember, because these tests do.
@Suite struct HabitTests {
  static let sources = SourceText.swiftFiles(below: "Sources")

  /// What may not stand in our sources, and what to do instead.
  static let banned: [(text: String, instead: String)] = [
    ("try" + "!", "report a diagnostic or throw"),
    ("as" + "!", "use as? and say what happens otherwise"),
    ("fatal" + "Error(", "report a diagnostic; precondition is for the programmer"),
    ("@unchecked " + "Sendable", "make it a value, or put the state behind a Mutex"),
    ("nonisolated(" + "unsafe)", "put the state behind a Mutex"),
    ("TO" + "DO", "do it, or write it down in an issue"),
    ("FIX" + "ME", "fix it, or write it down in an issue"),
    ("Dictionary(unique" + "KeysWithValues:", "it traps on a repeated key"),
    ("Date" + "()", "the clock is an input"),
  ]

  @Test(arguments: banned) func bannedTextIsAbsent(text: String, instead: String) {
    for file in Self.sources {
      for (index, line) in file.lines.enumerated() where line.contains(text) {
        Issue.record("\(file.path):\(index + 1) says '\(text)'; \(instead)")
      }
    }
  }

  @Test func onlyCommandsPrint() {
    let allowed = ["Sources/PlaybookCommands/", "Sources/EmbedFiles/"]
    for file in Self.sources where !allowed.contains(where: file.path.hasPrefix) {
      for (index, line) in file.lines.enumerated() {
        #expect(
          !line.trimmingCharacters(in: .whitespaces).hasPrefix("print("),
          "\(file.path):\(index + 1) prints; only commands talk to the terminal")
      }
    }
  }

  @Test func topLevelDeclarationsSayWhatTheyAre() {
    let words = ["package struct ", "package enum ", "package func ", "package protocol "]
    for file in Self.sources {
      for (index, line) in file.lines.enumerated() where words.contains(where: line.hasPrefix) {
        let before = file.lines[..<index].last { !$0.hasPrefix("@") } ?? ""
        #expect(
          before.hasPrefix("///"), "\(file.path):\(index + 1) needs a sentence that says what it is"
        )
      }
    }
  }

  @Test func theTopLevelHoldsNothingElse() throws {
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "content", "templates", "README.md", "ARCHITECTURE.md",
      "CONTRIBUTING.md", "CHANGELOG.md",
      // Made by building; git ignores them.
      "public", "public.lock", "Package.resolved",
    ]
    let found = try FileManager.default.contentsOfDirectory(atPath: repositoryFolder)
    for name in found where !name.hasPrefix(".") {
      #expect(allowed.contains(name), "'\(name)' does not belong at the top of the repository")
    }
  }

  @Test func everyModuleHasItsSentenceInThePackageManifest() throws {
    let manifest = try #require(SourceText(path: "Package.swift"))
    var targets = 0
    for (index, line) in manifest.lines.enumerated() {
      let code = line.trimmingCharacters(in: .whitespaces)
      guard [".target(", ".systemLibrary("].contains(where: code.hasPrefix) else { continue }
      targets += 1
      #expect(
        manifest.lines[index - 1].trimmingCharacters(in: .whitespaces).hasPrefix("//"),
        "Package.swift:\(index + 1) needs a sentence above it that says what the module is for")
    }
    #expect(targets > 10)
  }
}
