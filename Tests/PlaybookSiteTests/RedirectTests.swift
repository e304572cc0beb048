import PlaybookDiagnostics
import PlaybookModel
import PlaybookSite
import Testing

@Suite struct RedirectTests {
  private func redirects(_ site: Planned) -> [String] {
    site.plan.redirects.map { "\($0.path.file) > \($0.target)" }
  }

  @Test(arguments: [
    ("/old/place/", "old/place/index.html > ../../new/"), ("old", "old/index.html > ../new/"),
    ("/old.html", "old.html > new/"), ("/o/old.md", "o/old/index.html > ../../new/"),
    ("/an%20old/", "an old/index.html > ../new/"),
  ])
  func pagesNameTheirOldAddresses(from: String, redirect: String) {
    let site = Planned([page("new.md") { $0.redirectFrom = [located(from)] }])
    #expect(redirects(site) == [redirect])
    #expect(site.diagnostics.isEmpty)
  }

  @Test func fileStyleRedirectsAreFiles() {
    let site = Planned([page("new.md") { $0.redirectFrom = [located("/old"), located("/dir/")] }]) {
      $0.addressStyle = .file
    }
    #expect(redirects(site) == ["dir/index.html > ../new.html", "old.html > new.html"])
  }

  @Test(arguments: [
    ("new.md", "../new/"), ("/new/", "../new/"), ("new#part", "../new/#part"),
    ("vendors/", "../vendors/"), ("doc.pdf", "../doc.pdf"), ("/", "../"),
    ("https://example.org/a?b", "https://example.org/a?b"),
  ])
  func settingsRedirectToPagesFilesAndElsewhere(to: String, target: String) {
    let site = Planned(
      [page("new.md", anchors: ["part"])], vendors: [vendor("acme")], assets: ["doc.pdf"]
    ) { $0.redirects = [(located("/old/"), located(to))] }
    #expect(redirects(site) == ["old/index.html > \(target)"])
    #expect(site.diagnostics.isEmpty)
  }

  @Test(arguments: ["nwe.md", "javascript:alert(1)", "//evil.example/x", "../new.md"])
  func aRedirectToNothingIsDead(to: String) {
    let site = Planned([page("new.md")]) {
      $0.redirects = [(located("/old/"), located(to, line: 7))]
    }
    #expect(site.codes == ["dead-link"])
    #expect(site.diagnostics.first?.position?.line == 7)
    #expect(redirects(site) == [])
  }

  @Test(arguments: ["../../x", "/a/../../x", "%2e%2e/x", "/.git/x", "C:\\x", "/a\0b", "%252e%252e"])
  func oldAddressesStayInside(from: String) {
    let site = Planned([page("new.md") { $0.redirectFrom = [located(from)] }])
    #expect(site.codes == ["path-leaves-site"])
    #expect(redirects(site) == [])
  }

  @Test func aRedirectDoesNotTakeAPagesAddress() {
    let site = Planned([page("a.md"), page("b.md") { $0.redirectFrom = [located("/A/")] }])
    #expect(site.codes == ["address-clash"])
    #expect(
      site.diagnostics.first?.message.contains("the redirect from '/A/'") == true
        || site.diagnostics.first?.message.contains("The redirect from '/A/'") == true)
  }

  @Test func linksToAnOldAddressLeadToTheNew() {
    let site = Planned([
      page("new.md") { $0.redirectFrom = [located("/old/")] },
      page("a.md", links: ["/old/", "/older/"]),
    ]) { $0.redirects = [(located("/older"), located("new.md"))] }
    #expect(site.addresses(from: "a.md") == ["../new/", "../new/"])
    #expect(site.diagnostics.isEmpty)
  }
}
