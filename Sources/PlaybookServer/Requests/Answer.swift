internal import PlaybookRendering

/// What a request is answered with.
package struct Answer: Sendable {
  package enum Body: Sendable, Equatable {
    case bytes([UInt8])
    /// The events of the live reload, for as long as both sides stay.
    case events
  }

  package let status: Int
  package var fields: [(name: String, value: String)]
  package var body: Body
  /// What the page may load. The board pack holds its styles, and says by their hash which.
  package var policy = contentPolicy

  package init(_ status: Int, type: String, _ body: Body) {
    self.status = status
    fields = [("Content-Type", type)]
    self.body = body
  }

  /// A sentence for people.
  package static func text(_ status: Int, _ sentence: String) -> Answer {
    Answer(status, type: "text/plain; charset=utf-8", .bytes(Array((sentence + "\n").utf8)))
  }

  /// Leads to another path of this server.
  ///
  /// - Parameter location: begins with one slash.
  package static func redirect(to location: String) -> Answer {
    var answer = text(302, "The page is at \(location)")
    answer.fields.append(("Location", location))
    return answer
  }

  /// The status line and the fields with the empty line after them.
  ///
  /// Nothing is kept by a browser, no page of another site may use an answer, and no type is
  /// guessed.
  package func head(closes: Bool) -> [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(Self.reasons[status] ?? "Unknown")"]
    lines += fields.map { "\($0.name): \($0.value)" }
    lines.append("Content-Security-Policy: \(policy)")
    lines += Self.safeguards
    if case .bytes(let bytes) = body { lines.append("Content-Length: \(bytes.count)") }
    if closes { lines.append("Connection: close") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private static let safeguards = [
    "Cache-Control: no-store",
    "Cross-Origin-Resource-Policy: same-origin",
    "Referrer-Policy: no-referrer",
    "X-Content-Type-Options: nosniff",
  ]

  private static let reasons = [
    200: "OK", 302: "Found", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed", 431: "Request Header Fields Too Large",
    503: "Service Unavailable",
  ]
}
