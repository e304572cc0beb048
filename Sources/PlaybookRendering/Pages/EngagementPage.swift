internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of an engagement.
enum EngagementPage {
  static let fields = Fields<Engagement> {
    Field.ofEveryEntity
    Field.record("vendor", "Who works for us", of: Link.fields) { engagement, scope in
      scope.link(.vendor, engagement.vendor.value)
    }
    Field.record("function", "What it does for us", of: Link.fields) { engagement, scope in
      scope.link(.function, engagement.function.value)
    }
    Field.record("model", "In which form", of: Link.fields) { engagement, scope in
      scope.link(.model, engagement.model.value)
    }
    Field.optionalRecord("decision", "Where it was decided", of: StatedLink.fields) { it, scope in
      it.decision.map { scope.stated(decision: $0.value) }
    }
    Field.record("phase", "Where it is", of: Pill.fields) { it, _ in it.phase.value.pill }
    Field.text("start", "The first day") { engagement, _ in engagement.start.value.inWords }
    Field.text("term", "How long it runs") { it, _ in counted(it.termMonths.value, "month") }
    Field.text("notice", "How long before its end or renewal notice is given") { it, _ in
      it.noticeDays.value == 0 ? "None" : counted(it.noticeDays.value, "day")
    }
    Field.text("value", "What we pay") { engagement, scope in engagement.value.inWords(scope) }
    Field.optional("renewal_date", "When it would renew or end") { engagement, _ in
      engagement.renewal?.date.value.inWords
    }
    Field.pill("state", "Whether it runs on the as-of date") { engagement, scope in
      guard let asOf = scope.figures.asOf else { return nil }
      if engagement.runs(on: asOf) { return Pill(word: "Runs", tone: .good) }
      return asOf < engagement.start.value
        ? Pill(word: "Not begun", tone: .idle) : Pill(word: "Over", tone: .idle)
    }
    Field.figure("term_end", "The first day after its term") { it, scope in
      scope.figure(.day(it.termEnd), .termEnd, of: it.reference)
    }
    Field.figure("notice_due", "The last day to give notice before it renews") { it, scope in
      let due = it.noticeDue
      return scope.figure(
        due.map { .day($0) } ?? .text("No renewal"), .noticeDue, of: due.map { _ in it.reference })
    }
    Field.pill("notice_state", "Whether that day is near, or has passed") { it, scope in
      guard let due = it.noticeDue, let asOf = scope.figures.asOf,
        it.phase.value != .ended
      else { return nil }
      if due < asOf { return Pill(word: "Passed", tone: .bad) }
      let days = asOf.days(to: due)
      return days <= 90 ? Pill(word: "In \(counted(days, "day"))", tone: .warn) : nil
    }
    Field.flag("renews_itself", "True where it renews unless we give notice") { engagement, _ in
      engagement.renewal?.isAutomatic ?? false
    }
  }

  static let details = Fields(fields) {
    Field.optional("pricing", "How it is paid: its own way, or the model's") { it, scope in
      it.pricing?.inWords ?? scope.model(it.model.value)?.pricing.inWords
    }
    Field.text("ip_owner", "Who owns what is made; we do where nothing is said") { it, _ in
      switch it.ipOwner ?? .client {
      case .client: "We do"
      case .shared: "Both of us"
      case .vendor: "The vendor"
      }
    }
    Field.list("service_levels", "The service levels", of: EngagementParts.serviceLevel) { it, _ in
      it.serviceLevels.map { ServiceLevelRow(level: $0, engagement: it) }
    }
    Field.flag("has_meeting_load", "True where meetings have a length") { it, scope in
      scope.figures.engagement(it.id)?.meetingLoad.value != nil
    }
    Field.figure("meeting_load", "Minutes of meetings a month") { it, scope in
      scope.figure(
        .init(scope.figures.engagement(it.id)?.meetingLoad ?? .unknown(.noMeeting)) {
          .minutes($0)
        }, .meetingLoad, of: it.reference)
    }
    Field.optionalRecord("data", "What the vendor sees", of: EngagementParts.data) { it, _ in
      it.data
    }
    Field.optionalRecord("communication", "How we talk", of: EngagementParts.communication) {
      engagement, _ in engagement.communication?.value
    }
    Field.optionalRecord("exit_plan", "How we would leave", of: EngagementParts.exitPlan) {
      engagement, _ in engagement.exitPlan?.value
    }
  }
}

extension LinkScope {
  fileprivate func model(_ id: EntityID) -> SourcingModel? {
    playbook.entity(EntityReference(.model, id)) as? SourcingModel
  }

  /// A decision with its status.
  func stated(decision id: EntityID) -> StatedLink {
    let decision = playbook.entity(EntityReference(.decision, id)) as? Decision
    return StatedLink(link: link(.decision, id), state: decision?.status.value.pill)
  }
}

extension Engagement.Price {
  fileprivate func inWords(_ scope: LinkScope) -> String {
    let shown = scope.money(amount.value)
    return switch per {
    case .month: "\(shown) a month"
    case .year: "\(shown) a year"
    case .total: "\(shown) in all"
    }
  }
}

extension Engagement.Phase {
  var pill: Pill {
    switch self {
    case .transition: Pill(word: inWords, tone: .info)
    case .run: Pill(word: "Running", tone: .good)
    case .exit: Pill(word: "Leaving", tone: .warn)
    case .ended: Pill(word: inWords, tone: .idle)
    }
  }
}
