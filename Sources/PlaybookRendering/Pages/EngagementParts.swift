internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// A service level with the engagement that says from when it holds.
struct ServiceLevelRow: Sendable {
  let level: Engagement.ServiceLevel
  let engagement: Engagement

  /// What was measured for it.
  fileprivate func state(_ scope: LinkScope) -> EngagementFigures.ServiceLevelState? {
    scope.figures.engagement(engagement.id)?.serviceLevels.first {
      $0.agreed.position == level.position
    }
  }
}

/// The records inside an engagement.
enum EngagementParts {
  static let serviceLevel = Fields<ServiceLevelRow> {
    Field.record("engagement", "The contract that has it", of: Link.fields) { row, scope in
      scope.link(to: row.engagement)
    }
    Field.record("metric", "What is measured", of: Link.fields) { row, scope in
      scope.link(.metric, row.level.metric.value)
    }
    Field.text("bound", "What it must reach, with its unit") { row, scope in
      scope.bound(row.level.bound, of: row.level.metric.value).capitalised
    }
    Field.text("per", "Over which time it is judged") { row, _ in
      row.level.per.asInterval.capitalised
    }
    Field.text("from", "From when it holds: its own day or the first of the contract") { row, _ in
      (row.level.from?.value ?? row.engagement.start.value).inWords
    }
    Field.optional("newest", "The newest value since then, with its unit") { row, scope in
      let unit = scope.metric(row.level.metric.value)?.unit.value ?? ""
      return row.state(scope)?.newest.map { $0.value.with(unit: unit) }
    }
    Field.pill("state", "Whether that keeps it") { row, scope in
      row.state(scope)?.level.value?.pill
    }
    Field.optional("credit", "The share of the fee that is paid back when it is missed") {
      row, _ in row.level.credit?.percentage
    }
  }

  static let data = Fields<Engagement.DataTerms> {
    Field.list("classes", "Data that the vendor sees", of: Item.fields) { data, _ in data.classes }
    Field.list("countries", "Where it may be", of: Item.fields) { data, _ in
      data.countries.map(countryName)
    }
    Field.optional("return_format", "How we get it back") { data, _ in data.returnFormat }
  }

  static let communication = Fields<Engagement.Communication> {
    Field.text("channel", "Where we talk") { it, _ in it.channel.capitalised }
    Field.optional("language", "In which language") { it, _ in it.language }
    Field.optional("response", "Within which time somebody answers") { it, _ in
      it.responseHours.map { counted($0, "hour") }
    }
    Field.list("meetings", "When we meet", of: meeting) { it, _ in it.meetings }
    Field.list("escalation", "Who is called, in order", of: contact) { it, _ in it.escalation }
  }

  private static let meeting = Fields<Engagement.Communication.Meeting> {
    Field.text("name", "What it is called") { meeting, _ in meeting.name }
    Field.text("cadence", "How often") { meeting, _ in meeting.cadence.asInterval.capitalised }
    Field.optional("at", "When, our local time") { meeting, _ in
      meeting.at.map(DailyWindow.clock)
    }
    Field.optional("length", "How long") { meeting, _ in
      meeting.minutes.map { counted($0, "minute") }
    }
    Field.optional("with", "Who comes") { meeting, _ in meeting.with?.capitalised }
  }

  private static let contact = Fields<Engagement.Communication.Contact> {
    Field.text("who", "A person or a role") { contact, _ in contact.who }
    Field.text("side", "Ours or theirs") { contact, _ in
      switch contact.side {
      case .client: "on our side"
      case .vendor: "at the vendor"
      }
    }
  }

  static let exitPlan = Fields<Engagement.ExitPlan> {
    Field.list("triggers", "What makes us leave", of: Item.fields) { plan, _ in plan.triggers }
    Field.text("transition", "How long leaving takes") { plan, _ in
      counted(plan.transitionMonths, "month")
    }
    Field.record("fallback", "Who takes over", of: Link.fields) { plan, scope in
      scope.link(to: plan.fallback.value)
    }
    Field.text("data_return", "How we get our data back") { plan, _ in plan.dataReturn }
    Field.text("knowledge_transfer", "How we learn what they know") { it, _ in
      it.knowledgeTransfer
    }
    Field.text("access_revocation", "How their access ends") { it, _ in it.accessRevocation }
    Field.optional("cost", "What leaving costs") { plan, scope in
      plan.cost.map { scope.money($0) }
    }
    Field.optional("tested", "The last drill") { plan, _ in plan.tested?.value.inWords }
    Field.optional("substitutability", "How hard the vendor is to replace") { plan, _ in
      plan.substitutability?.inWords
    }
  }
}
