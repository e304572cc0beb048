import PlaybookBuild
import PlaybookLoading
import PlaybookManual
import PlaybookModel
import PlaybookStarter
import PlaybookTestSupport
import Testing

/// New facts and pages.
@Suite struct NewTests {
  /// The complete example as `init` writes it.
  private static func disk(_ starter: Starter = .outsourcing) -> MemoryDisk {
    var files: [String: String] = [:]
    for file in starter.files {
      files["/site/" + file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return MemoryDisk(files)
  }

  @Test(arguments: EntityKind.allCases) func everyKindCanBeRead(_ kind: EntityKind) async throws {
    let disk = Self.disk()
    for isData in [false, true] {
      let id = isData ? "brand-new" : "fresh"
      let result = await run(
        ["new", kind.singular, id] + (isData ? ["--data"] : []), on: disk.fileSystem)
      #expect(result.status == .success, "\(result.error)")
      let path = isData ? "data/\(kind.plural)/\(id).yaml" : "\(kind.plural)/\(id).md"
      #expect(result.output.hasPrefix("Written: content/\(path)\n"))
      let listed = await run(["list", kind.plural, "--format", "csv"], on: disk.fileSystem)
      #expect(listed.output.contains("\n\(id),"), "\(kind): \(result.error)")
      // What is not yet said is a finding; that the file cannot be read is none.
      for code in ["missing-field", "unknown-field", "unknown-reference", "invalid-yaml"] {
        #expect(!result.error.contains("[\(code)]"), "\(result.error)")
      }
    }
  }

  /// A contract names the decision that it follows from, which a blank site does not have; and
  /// nobody but the author can score the options of an evaluation.
  @Test(arguments: EntityKind.allCases.filter { ![.engagement, .evaluation].contains($0) })
  func whatIsNewHasNoErrors(_ kind: EntityKind) async {
    let disk = Self.disk(.blank)
    let result = await run(["new", kind.singular, "fresh"], on: disk.fileSystem)
    #expect(!result.error.contains(" error: "), "\(kind): \(result.error)")
  }

  @Test func nothingIsPromisedOrDecidedYet() async throws {
    let disk = Self.disk(.blank)
    for kind in ["decision", "commitment"] {
      _ = await run(["new", kind, "fresh"], on: disk.fileSystem)
    }
    let decision = try #require(disk.text("/site/content/decisions/fresh.md"))
    #expect(decision.contains("\ndate: 2026-01-31\n"), "the day of the settings")
    #expect(decision.contains("\nstatus: proposed\n"))
    #expect(decision.contains("\noptions: [in-house, first-vendor]\n"))
    #expect(decision.contains("  # one of the options\n"))
    let commitment = try #require(disk.text("/site/content/commitments/fresh.md"))
    #expect(commitment.contains("\nasked: 2026-01-31\n"))
    #expect(commitment.contains("{ answer: unanswered }"))
  }

  @Test(arguments: EntityKind.allCases) func whatBeginsOtherwiseIsAField(_ kind: EntityKind) throws
  {
    let declaration = try #require(KindDeclaration.all.first { $0.kind == kind })
    let names = EntityDraft.names(of: declaration)
    let day = try #require(Day("2026-01-31"))
    for field in Beginnings(of: kind, on: day).fields { #expect(names.contains(field)) }
  }

  @Test func whatIsCommentedOutCanBeTakenUp() async throws {
    let disk = Self.disk()
    _ = await run(["new", "vendor", "fresh"], on: disk.fileSystem)
    let text = try #require(disk.text("/site/content/vendors/fresh.md"))
    let taken = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isField = line.hasPrefix("# ") && line.contains(": ") && line.contains("  # ")
      return isField && !line.hasPrefix("# template:") && !line.hasPrefix("# redirect_from:")
        ? line.dropFirst(2) : line
    }
    disk.put("/site/content/vendors/fresh.md", taken.joined(separator: "\n"))
    let checked = await run(["check"], on: disk.fileSystem)
    #expect(checked.status == .success, "\(checked.error)")
    #expect(taken.contains { $0.hasPrefix("headcount: ") })
  }

  @Test func offersWhatThereIsAndTakesWhatIsGiven() async throws {
    let disk = Self.disk()
    let result = await run(
      ["new", "vendor", "acme", "--set", "status=shortlist", "--set", "title=Acme: the firm"],
      on: disk.fileSystem)
    #expect(result.status == .success)
    let text = try #require(disk.text("/site/content/vendors/acme.md"))
    #expect(text.contains("# Where the work is done: bogota, columbus, hong-kong\nplace: bogota\n"))
    #expect(text.contains("\nstatus: shortlist\n"))
    // A colon in a plain value is the author's to quote, and is found at its place.
    #expect(result.error.contains("content/vendors/acme.md:3:"))
  }

  @Test func whatIsCalledAlikeIsMeant() async throws {
    let disk = Self.disk()
    _ = await run(["new", "vendor", "acme"], on: disk.fileSystem)
    _ = await run(["new", "cost", "acme"], on: disk.fileSystem)
    let text = try #require(disk.text("/site/content/costs/acme.md"))
    #expect(text.contains("\nalternative: acme\n"))
  }

  @Test func makesPages() async throws {
    let disk = Self.disk(.blank)
    let result = await run(
      ["new", "page", "guide/set-up", "--set", "weight=5"], on: disk.fileSystem)
    #expect(result.output == "Written: content/guide/set-up.md\n")
    let text = try #require(disk.text("/site/content/guide/set-up.md"))
    #expect(text.hasPrefix("---\ntitle: Set up\nweight: 5\n# description: "))
    #expect(await run(["check"], on: disk.fileSystem).status == .success)
  }

  @Test(arguments: [
    (["vendro", "a"], "There is no kind 'vendro'. Did you mean 'vendor'?"),
    (["vendor", "Acme!"], "'Acme!' is no id; write small letters and digits, joined by hyphens"),
    (
      ["vendor", "northgate"], "There is a vendor 'northgate' already: content/vendors/northgate.md"
    ),
    (
      ["vendor", "b", "--set", "stauts=x"],
      "'stauts' is no field of a vendor. Did you mean 'status'?"
    ),
    (["vendor", "b", "--set", "status"], "--set is 'status'; it should be field=value"),
    (["page", "../x"], "'../x' is no path of a page; write one such as guide/setup"),
    (["page", "a//b"], "'a//b' is no path of a page; write one such as guide/setup"),
  ]) func refusesWhatMakesNoSense(arguments: [String], message: String) async {
    let disk = Self.disk()
    let before = disk.paths(below: "/site")
    let result = await run(["new"] + arguments, on: disk.fileSystem)
    #expect(result.status == .usage)
    #expect(result.error == "Error: \(message)\n")
    #expect(disk.paths(below: "/site") == before)
  }

  @Test func neverWritesOverAPage() async {
    let disk = Self.disk(.blank)
    let result = await run(["new", "page", "index"], on: disk.fileSystem)
    #expect(result.status == .usage)
    #expect(result.error == "Error: 'content/index.md' is there already; nothing was written\n")
  }
}
