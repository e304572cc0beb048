internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What a reader sees of a fact before following a link to it: three lines at most.
struct FactCard: Sendable {
  let entity: EntityReference
  let title: String
  /// Where it stands.
  let state: (word: String, tone: String)?
  /// The one or two figures that matter for its kind.
  let notes: [String]

  /// The id of the card on a page. No heading's id has a colon.
  var id: String { "card:\(entity)" }

  /// The card as it stands behind a link, within a line of text.
  var markup: [UInt8] {
    var html: [UInt8] = []
    html += "<span class=\"fact-card\" role=\"tooltip\" id=\"\(id)\"><span>".utf8
    html.append(escaping: entity.kind.inWords.capitalised.utf8)
    if let state {
      html += " ".utf8
      html.append(pill: state.word, tone: state.tone)
    }
    html += "</span> <strong>".utf8
    html.append(escaping: title.utf8)
    html += "</strong>".utf8
    if !notes.isEmpty {
      html += " <span>".utf8
      html.append(escaping: notes.joined(separator: " · ").utf8)
      html += "</span>".utf8
    }
    html += "</span>".utf8
    return html
  }
}

extension LinkScope {
  /// The card of an entity; nothing for a draft.
  func card(of reference: EntityReference) -> FactCard? {
    guard let entity = playbook.entity(reference), isShown(entity) else { return nil }
    let declared = CardFields.of(reference.kind)
    let record = declared.record(entity, self)
    let state = declared.states.lazy.compactMap { record.value(at: $0)?.pill }.first
    let notes = declared.notes.compactMap { note -> String? in
      guard let text = record.value(at: note.field)?.cardText else { return nil }
      return note.label.map { "\($0)\u{A0}\(text)" } ?? text
    }
    return FactCard(entity: reference, title: entity.title, state: state, notes: notes)
  }
}

extension TemplateRecord {
  fileprivate func value(named name: some StringProtocol) -> TemplateValue? {
    fields.first { $0.name == name }?.value
  }

  /// The value that a path such as `residual.band` leads to; of a list on its way, the first entry.
  fileprivate func value(at path: String) -> TemplateValue? {
    var value = TemplateValue.record(self)
    for name in path.split(separator: ".") {
      if case .list(let items) = value {
        guard let first = items.first else { return nil }
        value = first
      }
      guard case .record(let record) = value, let next = record.value(named: name) else {
        return nil
      }
      value = next
    }
    return value
  }
}

extension TemplateValue {
  private var text: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .url, .html, .flag, .list, .record: nil
    }
  }

  /// The state that a record of `Pill` holds.
  fileprivate var pill: (word: String, tone: String)? {
    guard case .record(let record) = self, let word = record.value(named: "word")?.text,
      let tone = record.value(named: "tone")?.text
    else { return nil }
    return (word, tone)
  }

  /// What a value is in a word or two: a text, a figure that is known, what a link or a pill says;
  /// of a list all of them.
  fileprivate var cardText: String? {
    switch self {
    case .text: return text
    case .record(let record):
      if record.value(named: "state")?.text == "unknown" { return nil }
      let names = ["value", "title", "word"]
      return names.lazy.compactMap { record.value(named: $0)?.text }.first
    case .list(let items):
      let texts = items.compactMap(\.cardText)
      return texts.isEmpty ? nil : texts.joined(separator: ", ")
    case .url, .html, .flag: return nil
    }
  }
}
