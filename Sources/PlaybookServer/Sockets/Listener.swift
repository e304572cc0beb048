internal import CPlatform
internal import Foundation

/// Sockets that listen at one port.
package struct Listener: Sendable {
  /// Why there is no listening.
  package enum Failure: Error, Equatable {
    /// Somebody else has the port.
    case busy
    /// The host is none of this machine's.
    case unknownHost
    case refused(reason: String)
  }

  package let port: Int
  let descriptors: [Int32]

  /// Listens on the loopback of both protocols, or at one host that was named.
  ///
  /// - Parameter port: 0 for any free one.
  package init(host: String?, port: Int) throws(Failure) {
    if let host {
      let descriptor = try listen(at: host, port: port)
      descriptors = [descriptor]
      self.port = Int(playbook_local_port(descriptor))
      return
    }
    let first = try listen(at: "127.0.0.1", port: port)
    let chosen = Int(playbook_local_port(first))
    self.port = chosen
    do {
      descriptors = [first, try listen(at: "::1", port: chosen)]
    } catch .busy {
      Foundation.close(first)
      throw .busy
    } catch {
      // A machine without IPv6.
      descriptors = [first]
    }
  }

  /// The first free port from the given one on.
  package init(firstFreeFrom port: Int, host: String?) throws(Failure) {
    for candidate in port..<min(port + 100, 65_536) {
      do {
        self = try Listener(host: host, port: candidate)
        return
      } catch .busy {
        continue
      } catch {
        throw error
      }
    }
    throw .busy
  }

  func close() { for descriptor in descriptors { Foundation.close(descriptor) } }
}

private func listen(at host: String, port: Int) throws(Listener.Failure) -> Int32 {
  guard let addresses = playbook_addresses(host, String(port)) else { throw .unknownHost }
  defer { freeaddrinfo(addresses) }
  let descriptor = playbook_listen(addresses)
  if descriptor >= 0 { return descriptor }
  let number = errno
  throw number == EADDRINUSE ? .busy : .refused(reason: String(cString: strerror(number)))
}
