import PlaybookBuild
import PlaybookStarter
import PlaybookTestSupport
import Testing

/// What is overdue, from the command line.
@Suite struct StaleTests {
  private static let disk: MemoryDisk = {
    var files: [String: String] = [:]
    for file in Starter.outsourcing.files {
      files["/site/" + file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return MemoryDisk(files)
  }()

  @Test func listsWhatIsOverdueWithItsPlace() async {
    let result = await run(["stale"], on: Self.disk.fileSystem)
    #expect(result.status == .success)
    #expect(
      result.output == """
        DATE        OVERDUE  ACTION       KIND    ID    WHAT          OWNER  PLACE
        2026-04-13  17 days  measurement  metric  csat  sierra-verde         \
        content/data/measurements.csv:14

        """)
  }

  @Test func looksAheadWhereItIsAsked() async {
    let ahead = await run(["stale", "--within", "60", "--format", "csv"], on: Self.disk.fileSystem)
    let lines = ahead.output.split(separator: "\n")
    #expect(lines.first == "date,overdue,action,kind,id,what,owner,place")
    #expect(lines.count > 3)
    #expect(lines.dropFirst().first?.hasPrefix("2026-04-13,17,measurement,metric,csat,") == true)
    let days = lines.dropFirst().map { $0.prefix(10) }
    #expect(days == days.sorted())
  }

  @Test func tellsMachines() async {
    let result = await run(["stale", "--format", "json"], on: Self.disk.fileSystem)
    #expect(result.output.contains("\"as_of\": \"2026-04-30\""))
    #expect(result.output.contains("\"path\": \"content/data/measurements.csv\""))
  }

  @Test(arguments: [("2026-04-30", PlaybookBuild.ExitStatus.findings), ("2026-01-15", .success)])
  func theExitStatusSaysWhetherAnythingIs(day: String, status: PlaybookBuild.ExitStatus) async {
    let result = await run(["stale", "--exit-code", "--as-of", day], on: Self.disk.fileSystem)
    #expect(result.status == status, "\(result.output)")
  }

  @Test func theEnvironmentCanGiveTheDay() async {
    let result = await run(
      ["stale"], on: Self.disk.fileSystem, environment: ["PLAYBOOK_AS_OF": "2026-01-15"])
    #expect(result.output == "Nothing is overdue on 2026-01-15\n")
  }

  @Test func saysWhereThereIsNoDay() async {
    let disk = MemoryDisk(["/site/content/index.md": "# Home"])
    let result = await run(["stale"], on: disk.fileSystem)
    #expect(result.status == .usage)
    #expect(result.error.hasPrefix("Error: There is no date to compare with"))
  }

  @Test func wrongDaysAreRefused() async {
    for arguments in [["--as-of", "soon"], ["--within", "-1"]] {
      let result = await run(["stale"] + arguments, on: Self.disk.fileSystem)
      #expect(result.status == .usage)
    }
  }
}
