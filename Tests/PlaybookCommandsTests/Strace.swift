import Foundation
import PlaybookTestSupport

/// A process that was run to its end.
struct Finished {
  /// The exit status, or the negative number of the signal that ended it.
  let status: Int32
  let output: String
  let error: String
}

struct Unexpected: Error, CustomStringConvertible {
  let description: String
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
    if !isFirst { try build(template) }
    before = try snapshot(template + "/public")
    for number in [3, 7, 12] {
      try put("# Page\n\nOther text.\n", at: template + "/content/s\(number % 4)/p\(number).md")
    }
    try put("# New\n", at: template + "/content/new/page.md")
    try FileManager.default.removeItem(atPath: template + "/content/s1/p1.md")
    let done = folder + "/done"
    _ = try launch("/bin/cp", ["-a", template, done], in: folder)
    try build(done)
    after = try snapshot(done + "/public")
    func build(_ folder: String) throws {
      let result = try launch(binary, ["build", "-j1"], in: folder)
      if result.status != 0 { throw Unexpected(description: "\(result)") }
    }
  }

  /// Which of a build's calls change a file, each by its number among the calls of its name.
  func changes(in folder: String) throws -> [Change] {
    let log = folder + "/calls.log"
    let copy = try copy(in: folder, "count")
    _ = try launch(
      strace,
      ["-f", "-qq", "-e", "trace=" + changingCalls.joined(separator: ","), "-o", log, binary]
        + ["build", "-j1"], in: copy)
    // Numbers count within a thread: one works, and others that the runtime has only wake it.
    var counts: [Substring: [String: Int]] = [:]
    var changes: [Substring: [Change]] = [:]
    for line in try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ", omittingEmptySubsequences: true)
      guard words.count > 1, let call = words[1].split(separator: "(").first.map(String.init),
        changingCalls.contains(call)
      else { continue }
      let number = counts[words[0], default: [:]][call, default: 0] + 1
      counts[words[0], default: [:]][call] = number
      if call == "openat2", !line.contains("O_CREAT") { continue }
      changes[words[0], default: []].append(Change(call: call, number: number))
    }
    return changes.values.max { $0.count < $1.count } ?? []
  }

  struct Change {
    let call: String
    let number: Int
  }

  /// A build with something done to one of its calls.
  ///
  /// - Parameter prefix: a program with its arguments that runs all this.
  func build(
    in folder: String, _ name: String, injecting injection: String, under prefix: [String] = []
  ) throws -> Attempt {
    let copy = try copy(in: folder, name)
    let call = String(injection.prefix { $0 != ":" })
    let command =
      prefix + [strace, "-f", "-qq", "-e", "trace=" + call]
      + ["-e", "inject=" + injection, "-o", "/dev/null", binary, "build", "-j1"]
    let result = try launch(command[0], Array(command.dropFirst()), in: copy)
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
