internal import Foundation

/// What stands beside and in an output folder besides the site.
enum OutputNames {
  /// After the output folder's own name.
  static let lock = ".lock"
  /// After the output folder's own name, before the process's number.
  static let stage = ".new-"
  /// In a staged tree until it is whole.
  static let marker = ".playbook-stage"
  /// In the output: what we wrote.
  static let manifest = ".playbook-manifest.json"
  /// In the output while files are replaced one by one: the manifest that is to come.
  static let journal = ".playbook-journal.json"
  /// What the temporary names of such files begin with.
  static let temporary = ".playbook-new-"
}

let missingFile = ENOENT
