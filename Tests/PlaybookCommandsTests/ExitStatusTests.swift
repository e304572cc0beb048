import PlaybookBuild
import PlaybookDiagnostics
import PlaybookTestSupport
import Testing

@Suite struct ExitStatusTests {
  /// The table of the manual, in the order in which one overrules another.
  @Test func theGravestFindingDecides() {
    let settings = SourcePosition.start(of: "content/playbook.yaml")
    let page = SourcePosition.start(of: "content/a.md")
    let warning = Diagnostic(.leftoverFiles, "", at: page)
    let error = Diagnostic(.symbolicLink, "", at: page)
    let inSettings = Diagnostic(.unknownCode, "", at: settings)
    let usage = Diagnostic(.nothingToBuild, "", at: nil)
    let machine = Diagnostic(.unreadable, "", at: page)
    let bug = Diagnostic(.internalError, "", at: nil)
    for (found, isStrict, status) in [
      ([], false, .success), ([], true, .success), ([warning], false, .success),
      ([warning], true, .findings), ([error, warning], false, .findings),
      ([error, inSettings], false, .usage), ([error, usage], false, .usage),
      ([usage, machine, error], false, .environment), ([bug, machine, usage], true, .bug),
    ] as [([Diagnostic], Bool, PlaybookBuild.ExitStatus)] {
      #expect(PlaybookBuild.ExitStatus(found, isStrict: isStrict) == status)
    }
    #expect(PlaybookBuild.ExitStatus.allCases.map(\.rawValue) == [0, 1, 2, 3, 70, 130, 143])
  }

  @Test func strictMeansTheSameAtEveryVerbosity() async {
    let disk = MemoryDisk([
      "/site/content/index.md": "# Home\n", "/site/templates/odd/x.mustache": "x",
    ])
    for verbosity in [[], ["-q"], ["-v"]] {
      let lax = await run(["check"] + verbosity, on: disk.fileSystem)
      let strict = await run(["build", "--strict"] + verbosity, on: disk.fileSystem)
      #expect(lax.status == .success, "\(lax.error)")
      #expect(strict.status == .findings)
      #expect(strict.error.contains("[unused-template]"))
      #expect(disk.node("/site/public") == nil)
    }
    let variable = await run(
      ["check"], on: disk.fileSystem, environment: ["PLAYBOOK_STRICT": "yes"])
    #expect(variable.status == .findings)
    let flag = await run(
      ["check", "--no-strict"], on: disk.fileSystem, environment: ["PLAYBOOK_STRICT": "yes"])
    #expect(flag.status == .success)
  }
}
