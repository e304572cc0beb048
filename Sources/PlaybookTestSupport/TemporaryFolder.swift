internal import Foundation

/// A folder of a test's own on the real disk, without symbolic links in its path; removed at the
/// end.
package func withTemporaryFolder<Result>(
  _ body: (_ folder: String) async throws -> Result
) async throws -> Result {
  let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
  let folder = base + "/playbook-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try await body(folder)
}

/// Writes a file with its folders.
package func put(_ text: String, at path: String) throws {
  let folder = (path as NSString).deletingLastPathComponent
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
}

/// Everything below a folder: files by their bytes, links by their target, folders, whose names end
/// with `/`, by nothing. Empty where there is no such folder.
package func snapshot(_ folder: String) throws -> [String: [UInt8]] {
  var result: [String: [UInt8]] = [:]
  let manager = FileManager.default
  guard manager.fileExists(atPath: folder) else { return [:] }
  for path in try manager.subpathsOfDirectory(atPath: folder) {
    let full = folder + "/" + path
    var isFolder: ObjCBool = false
    if let target = try? manager.destinationOfSymbolicLink(atPath: full) {
      result[path] = Array("link to \(target)".utf8)
    } else if manager.fileExists(atPath: full, isDirectory: &isFolder), isFolder.boolValue {
      result[path + "/"] = []
    } else {
      result[path] = manager.contents(atPath: full).map { Array($0) } ?? Array("special".utf8)
    }
  }
  return result
}
