/// Decides whether a request may be answered at all, before anything looks at what it asks for.
package struct RequestGate: Sendable {
  private let hosts: AllowedHosts

  package init(_ hosts: AllowedHosts) { self.hosts = hosts }

  /// Nothing where the request may pass; else the answer that turns it away.
  package func refusal(of head: RequestHead) -> Answer? {
    let named = head.values("host")
    guard named.count == 1, hosts.contains(named[0]) else {
      return .text(403, "This preview is not known by that name")
    }
    guard head.values("origin").allSatisfy(hosts.contains(origin:)) else {
      return .text(403, "This preview answers no other site")
    }
    if head.values("sec-fetch-site").contains("cross-site"),
      head.values("sec-fetch-mode") != ["navigate"]
    {
      return .text(403, "This preview answers no other site")
    }
    guard head.method == "GET" || head.method == "HEAD" else {
      var answer = Answer.text(405, "Only GET and HEAD are answered")
      answer.fields.append(("Allow", "GET, HEAD"))
      return answer
    }
    if head.hasBody { return .text(400, "A request for a page has no body") }
    return nil
  }
}
