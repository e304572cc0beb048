import Foundation
import PlaybookBuild
import PlaybookCommands
import PlaybookTestSupport
import Synchronization
import Testing

@Suite struct ServeTests {
  @Test(arguments: [
    (["--port", "65536"], "--port is a number from 0 to 65535"),
    (["--editor", "code"], "An editor is named by an address with {path}"),
    (["--host", "no such host"], "'no such host' is no host of this machine"),
    (["nowhere"], "There is no folder 'nowhere'"),
  ])
  func refusesWhatItCannotUse(_ arguments: [String], _ message: String) async {
    let disk = MemoryDisk(["/site/content/index.md": "# Home"])
    let result = await run(["serve"] + arguments, on: disk.fileSystem)
    #expect(result.status == .usage)
    #expect(result.error.contains(message))
    #expect(result.output == "")
  }

  @Test(
    arguments: [(SIGINT, .interrupted), (SIGTERM, .terminated)]
      as [(Int32, PlaybookBuild.ExitStatus)])
  func showsTheSiteUntilItIsAskedToStop(_ signal: Int32, _ status: PlaybookBuild.ExitStatus)
    async throws
  {
    try await withTemporaryFolder { folder in
      try put("# Home", at: folder + "/content/index.md")
      let interruption = Interruption()
      let said = Mutex("")
      let surroundings = Surroundings(
        environment: [:], currentFolder: folder, files: .local, processors: 2,
        outputIsTerminal: false, errorIsTerminal: false,
        writeOutput: { text in
          said.withLock { $0 += text }
          if text.hasPrefix("Shown at http://localhost:") {
            #expect(interruption.receive(signal) == nil)
          }
        }, writeError: { text in said.withLock { $0 += text } }, interruption: interruption)
      #expect(
        await PlaybookCommand.run(["serve", "--port", "0"], in: surroundings) == status)
      let lines = said.withLock { $0.split(separator: "\n") }
      #expect(lines.count == 2)
      #expect(lines.first?.contains(" pages in ") == true)
      #expect(try snapshot(folder).keys.sorted() == ["content/", "content/index.md"])
    }
  }

  /// By the process itself: a signal that reaches it where nobody waits would end it at once.
  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func endsByItselfOnASignal(_ signal: Int32, _ status: Int32) async throws {
    let binary = try #require(builtBinary)
    try await withTemporaryFolder { folder in
      try put("# Home", at: folder + "/content/index.md")
      let process = Process()
      process.executableURL = URL(filePath: binary)
      process.arguments = ["serve", folder, "--port", "0"]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      var said = Data()
      while !String(decoding: said, as: UTF8.self).contains("Shown at") {
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { break }
        said += more
      }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == status)
    }
  }

  @Test func takesAnEditorFromTheEnvironment() async {
    let disk = MemoryDisk(["/site/content/index.md": "# Home"])
    let result = await run(
      ["serve"], on: disk.fileSystem, environment: ["PLAYBOOK_EDITOR": "javascript:{path}"])
    #expect(result.status == .usage)
  }

  @Test func saysThatAPortIsInUse() async throws {
    let taken = try TakenPort()
    let disk = MemoryDisk(["/site/content/index.md": "# Home"])
    let result = await run(["serve", "--port", "\(taken.number)"], on: disk.fileSystem)
    #expect(result.status == .environment)
    #expect(result.error.contains("Port \(taken.number) is in use"))
  }
}

/// A port of the loopback at which somebody else listens.
private final class TakenPort {
  struct Failure: Error {}

  let number: Int
  private let descriptor: Int32

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 1) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard isListening else { throw Failure() }
    number = Int(UInt16(bigEndian: address.sin_port))
  }

  deinit { close(descriptor) }
}
