import Foundation
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

/// Each mistake in `Tests/Fixtures/loading/mistakes.txt` gives one finding, the one written there.
///
/// A case is a file, `-- path --` and its text, and after `=>` the finding. Run with
/// `PLAYBOOK_RECORD=1` to write down what is found now, and read the difference.
struct MistakeTests {
  struct Mistake {
    let path: String
    let text: String
    let expected: String
  }

  static let fixture = repositoryFolder + "/Tests/Fixtures/loading/mistakes.txt"

  @Test func `Every mistake gives exactly its one finding`() throws {
    let mistakes = try Self.mistakes()
    #expect(mistakes.count >= 60)
    var record = ""
    for mistake in mistakes {
      let diagnostics = load(mistake.text, at: mistake.path).diagnostics
      let found = diagnostics.map { "\($0.severity.rawValue) \($0.full)" }
        .joined(separator: "\n=> ")
      record += "-- \(mistake.path) --\n\(mistake.text)=> \(found)\n"
      #expect(diagnostics.count == 1, "\(mistake.path)\n\(mistake.text)\(found)")
      #expect(found == mistake.expected, "\(mistake.path)\n\(mistake.text)")
    }
    if ProcessInfo.processInfo.environment["PLAYBOOK_RECORD"] != nil {
      try record.write(toFile: Self.fixture, atomically: true, encoding: .utf8)
    }
  }

  @Test func `Every mistake is found at the same place behind a line of emoji`() throws {
    for mistake in try Self.mistakes() where mistake.path.hasSuffix(".yaml") {
      let plain = load(mistake.text, at: mistake.path).diagnostics.first?.position
      let shifted = load("# 👩‍🚀é𝒳\r\n" + mistake.text, at: mistake.path).diagnostics.first?.position
      if plain?.line == 1, plain?.column == 1, plain == shifted { continue }
      #expect(shifted?.line == (plain?.line ?? 0) + 1, "\(mistake.path)\n\(mistake.text)")
      #expect(shifted?.column == plain?.column, "\(mistake.path)\n\(mistake.text)")
    }
  }

  static func mistakes() throws -> [Mistake] {
    var mistakes: [Mistake] = []
    var path = ""
    var text = ""
    for line in try String(contentsOfFile: fixture, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        path = String(line.dropFirst(3).dropLast(3))
        text = ""
      } else if line.hasPrefix("=>") {
        let expected = String(line.dropFirst(3))
        mistakes.append(Mistake(path: path, text: text, expected: expected))
      } else {
        text += line + "\n"
      }
    }
    return mistakes
  }
}
