internal import PlaybookDiagnostics
internal import PlaybookModel
internal import PlaybookSite

/// Something that happened on a day, told on a page: what a reader of the feed wants to hear of.
struct Change: Sendable {
  enum What: String, Sendable {
    /// A page was written.
    case written
    /// Somebody confirmed that a page is still true.
    case reviewed
    /// A decision reached its status.
    case decided
    /// A pilot was judged.
    case judged
    /// A contract began.
    case begun
  }

  let what: What
  let day: Day
  /// An index into the pages of the plan.
  let page: Int
}

extension SitePlan {
  /// What happened up to the as-of date, the newest first. A clock has no say in it: where no date
  /// is given, all that is dated has happened.
  var changes: [Change] {
    let asOf = playbook.settings.asOf?.value
    var changes: [Change] = []
    for (index, page) in pages.enumerated() where page.kind.isContent {
      changes += page.changes(in: playbook).compactMap { what, day in
        if let asOf, day > asOf { return nil }
        return Change(what: what, day: day, page: index)
      }
    }
    // Of one day in reading order.
    return changes.enumerated().sorted { a, b in
      a.element.day != b.element.day ? a.element.day > b.element.day : a.offset < b.offset
    }.map(\.element)
  }
}

extension Page {
  fileprivate func changes(in playbook: Playbook) -> [(Change.What, Day)] {
    var changes: [(Change.What, Day)] = []
    if let reviewed = fields.reviewed { changes.append((.reviewed, reviewed.value)) }
    guard case .entity(let reference) = kind else {
      if let date = fields.date { changes.append((.written, date)) }
      return changes
    }
    switch playbook.entity(reference) {
    case let decision as Decision: changes.append((.decided, decision.date.value))
    case let pilot as Pilot:
      if pilot.verdict != nil, let end = pilot.end { changes.append((.judged, end.value)) }
    case let engagement as Engagement: changes.append((.begun, engagement.start.value))
    default: if let date = fields.date { changes.append((.written, date)) }
    }
    return changes
  }
}
