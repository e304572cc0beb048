internal import PlaybookDiagnostics
internal import PlaybookRendering
internal import PlaybookSite

/// Answers requests from what the preview shows: a function of the request and the moment, which
/// never looks at a disk.
package struct SiteServer: Sendable {
  private let board: PreviewBoard

  package init(_ board: PreviewBoard) { self.board = board }

  /// The answer to a request that the gate has let pass.
  package func answer(_ head: RequestHead) -> Answer {
    guard let path = RequestPath(head.target) else {
      return .text(400, "The address is none of a site's")
    }
    if let own = Self.own[path.raw] { return own }
    let moment = board.now
    guard let site = moment.site else { return startPage(moment) }
    if !path.isHidden {
      if let bytes = site.bytes(of: path.file) { return file(200, path.file, bytes, moment) }
      if !path.isFolder, site.holds(path.file + Array("/index.html".utf8)) {
        return .redirect(to: path.raw + "/")
      }
    }
    let name = Array("404.html".utf8)
    guard let page = site.bytes(of: name) else {
      return .text(404, "There is no page at this address")
    }
    return file(404, name, page, moment)
  }

  private func file(
    _ status: Int, _ path: [UInt8], _ bytes: [UInt8], _ moment: PreviewBoard.Moment
  ) -> Answer {
    let type = contentType(of: path)
    if path.elementsEqual(Pack.file.utf8) {
      var answer = Answer(status, type: type, .bytes(bytes))
      answer.policy = contentPolicy.replacing(
        "style-src 'self'", with: "style-src 'self' 'unsafe-inline'")
      return answer
    }
    let isPage = type.hasPrefix("text/html")
    return Answer(status, type: type, .bytes(isPage ? withScript(bytes, moment) : bytes))
  }

  /// What is shown while no site could be made yet: the findings stand over it.
  private func startPage(_ moment: PreviewBoard.Moment) -> Answer {
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>No site yet</title>
      </head>
      <body>
      <main>
      <h1>There is no site to show yet</h1>
      <p>It appears here as soon as it can be made.</p>
      </main>
      </body>
      </html>

      """
    return file(503, Array("index.html".utf8), Array(page.utf8), moment)
  }

  /// A page with the script of the live reload at its end, which knows of which moment the page is.
  private func withScript(_ page: [UInt8], _ moment: PreviewBoard.Moment) -> [UInt8] {
    let script = Array(
      """
      <script src="\(Self.scriptPath)" data-session="\(board.session)" \
      data-generation="\(moment.generation)"></script>

      """.utf8)
    guard let end = page.lastIndex(ofText: Array("</body>".utf8)) else { return page + script }
    return Array(page[..<end]) + script + Array(page[end...])
  }

  /// One message of the event stream: all that a page has to know.
  package func message(_ moment: PreviewBoard.Moment) -> [UInt8] {
    let state: JSONValue = [
      "session": .string(board.session), "generation": .integer(moment.generation),
      "pagesSince": .integer(moment.pagesSince), "stylesSince": .integer(moment.stylesSince),
      "report": moment.findings.json,
    ]
    return Array("data: \(state.compact)\n\n".utf8)
  }

  // No address of a site begins with a dot, so nothing of a site's can stand here.
  package static let scriptPath = "/.playbook/preview.js"
  private static let own: [String: Answer] = {
    var answers = [
      "/.playbook/events": Answer(200, type: "text/event-stream; charset=utf-8", .events)
    ]
    for (name, text) in embeddedFiles {
      let type = contentType(of: Array(name.utf8))
      answers["/.playbook/" + name] = Answer(200, type: type, .bytes(Array(text.utf8)))
    }
    return answers
  }()
}

extension [UInt8] {
  /// Where a text begins for the last time.
  fileprivate func lastIndex(ofText text: [UInt8]) -> Int? {
    guard count >= text.count else { return nil }
    return (0...(count - text.count)).last { self[$0..<($0 + text.count)].elementsEqual(text) }
  }
}
