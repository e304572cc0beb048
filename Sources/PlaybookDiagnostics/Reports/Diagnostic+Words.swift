extension Diagnostic {
  /// Notes and help as lines of text that can be shown anywhere; empty where there are none.
  var details: [String] {
    let notes = notes.map { note in
      let place = note.position.map { "\($0.path.escapedForTerminal):\($0.line):\($0.column): " }
      return "note: \(place ?? "")\(note.message.escapedForTerminal)"
    }
    return notes + (help.map { ["help: " + $0.escapedForTerminal] } ?? [])
  }
}
