import Foundation
import PlaybookTestSupport

/// One file of the repository, for the tests that read our own text.
struct SourceText: CustomStringConvertible {
  /// Below the repository's root.
  let path: String
  let lines: [String]

  var description: String { path }

  /// The Swift files below a folder of the repository, in order; generated ones are not there.
  static func swiftFiles(below folder: String) -> [SourceText] {
    files(below: folder).filter { $0.hasSuffix(".swift") }.compactMap(SourceText.init(path:))
  }

  /// The paths of all files below a folder of the repository, in order.
  static func files(below folder: String) -> [String] {
    let root = repositoryFolder + "/" + folder
    let found = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return found.sorted().map { folder + "/" + $0 }.filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: repositoryFolder + "/" + path, isDirectory: &isFolder)
      return exists && !isFolder.boolValue
    }
  }

  init?(path: String) {
    guard
      let text = try? String(contentsOfFile: repositoryFolder + "/" + path, encoding: .utf8)
    else { return nil }
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
