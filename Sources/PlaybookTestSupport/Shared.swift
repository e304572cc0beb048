internal import Foundation

/// The folder of conformance suites and corpora, which are other people's text and are not kept in
/// the repository: `PLAYBOOK_SHARED`, else `../shared` beside the checkout, else nothing.
package let sharedFolder: String? = {
  let manager = FileManager.default
  let named = ProcessInfo.processInfo.environment["PLAYBOOK_SHARED"]
  let beside = repositoryFolder + "/../shared"
  return [named, beside].compactMap { $0 }
    .first { manager.fileExists(atPath: $0 + "/suites") }
}()

/// The repository's root, found from this file.
package let repositoryFolder: String = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
