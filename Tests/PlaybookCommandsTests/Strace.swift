import Foundation
import PlaybookTestSupport

/// A process that was run to its end.
struct Finished {
  /// The exit status, or the negative number of the signal that ended it.
  let status: Int32
  let output: String
  let error: String
}

/// Runs a program; its output goes through files, so that nothing waits for a reader.
func launch(
  _ program: String, _ arguments: [String], in folder: String,
  environment: [String: String] = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
) throws -> Finished {
  let logs = FileManager.default.temporaryDirectory.path + "/playbook-log-" + UUID().uuidString
  defer {
    try? FileManager.default.removeItem(atPath: logs + ".out")
    try? FileManager.default.removeItem(atPath: logs + ".err")
  }
  for end in [".out", ".err"] {
    _ = FileManager.default.createFile(atPath: logs + end, contents: nil)
  }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  process.environment = environment
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: logs + ".out"))
  process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: logs + ".err"))
  try process.run()
  process.waitUntilExit()
  let status = process.terminationStatus
  return Finished(
    status: process.terminationReason == .exit ? status : -status,
    output: try String(contentsOfFile: logs + ".out", encoding: .utf8),
    error: try String(contentsOfFile: logs + ".err", encoding: .utf8))
}

/// Where `strace` is; nothing where there is none, or where it may not trace.
let strace: String? = ["/usr/bin/strace", "/usr/local/bin/strace"].first { path in
  (try? launch(path, ["-qq", "-e", "trace=none", "/bin/true"], in: "/"))?.status == 0
}

/// Every call by which a build changes files.
let changingCalls = [
  "openat2", "write", "pwrite64", "ftruncate", "mkdirat", "linkat", "unlinkat", "renameat",
  "renameat2",
]

/// A site of twenty pages whose last build is there, and the next one is to come.
struct KilledSite {
  let binary: String
  let strace: String
  /// The site that every attempt starts from.
  let template: String
  let before: [String: [UInt8]]
  let after: [String: [UInt8]]

  /// - Parameter isFirst: whether no site was built before.
  init(in folder: String, binary: String, strace: String, isFirst: Bool) throws {
    self.binary = binary
    self.strace = strace
    template = folder + "/template"
    for number in 1...20 {
      try put(
        "# Page \(number)\n\nText.\n", at: template + "/content/s\(number % 4)/p\(number).md")
    }
    if !isFirst { _ = try launch(binary, ["build", "-j1"], in: template) }
    before = try snapshot(template + "/public")
    for number in [3, 7, 12] {
      try put("# Page\n\nOther text.\n", at: template + "/content/s\(number % 4)/p\(number).md")
    }
    try put("# New\n", at: template + "/content/new/page.md")
    try FileManager.default.removeItem(atPath: template + "/content/s1/p1.md")
    let done = folder + "/done"
    _ = try launch("/bin/cp", ["-a", template, done], in: folder)
    _ = try launch(binary, ["build", "-j1"], in: done)
    after = try snapshot(done + "/public")
  }

  /// How often a build makes each call, in the one thread that works.
  func countCalls(in folder: String) throws -> [String: Int] {
    let log = folder + "/calls.log"
    let copy = try copy(in: folder, "count")
    _ = try launch(
      strace,
      ["-f", "-qq", "-e", "trace=" + changingCalls.joined(separator: ","), "-o", log, binary]
        + ["build", "-j1"], in: copy)
    var counts: [String: Int] = [:]
    for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      guard words.count > 1, let call = words[1].split(separator: "(").first else { continue }
      counts[String(call), default: 0] += 1
    }
    return counts
  }

  /// A build with something done to one of its calls.
  func build(in folder: String, _ name: String, injecting injection: String) throws -> Attempt {
    let copy = try copy(in: folder, name)
    let result = try launch(
      strace,
      ["-f", "-qq", "-e", "inject=" + injection, "-o", "/dev/null", binary, "build", "-j1"],
      in: copy)
    return Attempt(folder: copy, result: result, tree: try snapshot(copy + "/public"))
  }

  private func copy(in folder: String, _ name: String) throws -> String {
    let copy = folder + "/" + name
    _ = try launch("/bin/cp", ["-a", template, copy], in: folder)
    return copy
  }

  struct Attempt {
    let folder: String
    let result: Finished
    let tree: [String: [UInt8]]
  }
}
