/// The names under which this server may be asked, against pages that let a name of their own lead
/// to this machine.
package struct AllowedHosts: Sendable {
  /// What everybody calls their own machine.
  package static let loopback: Set = ["localhost", "127.0.0.1", "[::1]"]

  private let names: Set<String>
  private let port: Int

  /// - Parameters:
  ///   - named: a host that the user named, or the address at which a connection came in.
  package init(port: Int, named: [String] = []) {
    names = Self.loopback.union(named.map(Self.bracketed))
    self.port = port
  }

  /// Whether the value of a `Host` field, a name with its port, is one of ours.
  package func contains(_ value: String) -> Bool {
    let value = value.lowercased()
    return names.contains { name in
      value == "\(name):\(port)" || port == 80 && value == name
    }
  }

  /// Whether the value of an `Origin` field is one of ours.
  package func contains(origin: String) -> Bool {
    let scheme = "http://"
    return origin.hasPrefix(scheme) && contains(String(origin.dropFirst(scheme.count)))
  }

  /// As an address has it: IPv6 in brackets.
  package static func bracketed(_ host: String) -> String {
    let host = host.lowercased()
    return host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
  }
}
