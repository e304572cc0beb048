import PlaybookServer
import Testing

@Suite struct AllowedHostTests {
  @Test(arguments: ["localhost:8000", "LocalHost:8000", "127.0.0.1:8000", "[::1]:8000"])
  func knowsTheLoopback(_ host: String) {
    #expect(AllowedHosts(port: 8000).contains(host))
  }

  @Test(arguments: [
    "", "localhost", "localhost:80", "localhost.:8000", "localhost:8000.evil.com", "0.0.0.0:8000",
    "evil.com:8000", "[::]:8000", "127.0.0.1:8000:8000", "user@localhost:8000",
  ])
  func refusesEverybodyElse(_ host: String) {
    #expect(!AllowedHosts(port: 8000).contains(host))
  }

  @Test func takesAHostThatWasNamed() {
    let hosts = AllowedHosts(port: 80, named: ["Box.local", "fe80::1"])
    #expect(hosts.contains("box.local"))
    #expect(hosts.contains("[fe80::1]:80"))
    #expect(hosts.contains(origin: "http://box.local"))
    #expect(!hosts.contains(origin: "https://box.local"))
    #expect(!hosts.contains(origin: "null"))
  }
}
