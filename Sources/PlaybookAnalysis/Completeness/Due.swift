package import PlaybookDiagnostics
package import PlaybookModel

/// Something that somebody has to do by a day.
package struct DueItem: Sendable {
  package enum Action: String, Sendable, CaseIterable {
    /// To give notice of a contract, or to let it renew.
    case notice
    /// To look at a decision again.
    case decisionReview = "decision-review"
    /// To confirm that a fact or a page is still true.
    case review
    case riskAction = "risk-action"
    case milestone
    case measurement
  }

  package let action: Action
  package let date: Day
  /// Whose it is: the entity that it belongs to.
  package let entity: EntityReference
  /// What is to be done, where the entity's title does not say it all.
  package let text: String?
  package let owner: String?
  package let position: SourcePosition
}

extension Figures {
  /// All that is to be done and has a date, by date; of a day, in the order of kinds.
  func makeDue() -> [DueItem] {
    let items =
      notices + decisionReviews + reviews + riskActions + milestones + measurementsDue
    return items.enumerated().sorted {
      $0.element.date != $1.element.date
        ? $0.element.date < $1.element.date : $0.offset < $1.offset
    }.map(\.element)
  }

  private var notices: [DueItem] {
    playbook.engagements.compactMap { engagement in
      guard engagement.phase.value != .ended, let renewal = engagement.renewal,
        let notice = engagement.noticeDue
      else { return nil }
      return DueItem(
        action: .notice, date: notice, entity: engagement.reference, text: nil,
        owner: engagement.core.page.owner,
        position: renewal.date.position)
    }
  }

  private var decisionReviews: [DueItem] {
    playbook.decisions.compactMap { decision in
      guard decision.status.value == .accepted, let review = decision.reviewBy else { return nil }
      return DueItem(
        action: .decisionReview, date: review.value, entity: decision.reference, text: nil,
        owner: decision.core.page.owner, position: review.position)
    }
  }

  private var reviews: [DueItem] {
    EntityKind.allCases.flatMap { playbook.entities(of: $0) }.compactMap { entity in
      guard let reviewed = entity.core.page.reviewed, let every = entity.core.page.reviewEvery
      else { return nil }
      return DueItem(
        action: .review, date: reviewed.value.adding(every), entity: entity.reference, text: nil,
        owner: entity.core.page.owner, position: reviewed.position)
    }
  }

  private var riskActions: [DueItem] {
    playbook.risks.flatMap { risk in
      risk.actions.compactMap { action in
        guard !action.isDone, let due = action.due else { return nil }
        return DueItem(
          action: .riskAction, date: due.value, entity: risk.reference, text: action.text,
          owner: action.owner ?? risk.core.page.owner, position: due.position)
      }
    }
  }

  private var milestones: [DueItem] {
    func items(_ milestones: [KeyResult.Milestone], of entity: any Entity) -> [DueItem] {
      milestones.compactMap { milestone in
        guard !milestone.isDone, let due = milestone.due else { return nil }
        return DueItem(
          action: .milestone, date: due.value, entity: entity.reference, text: milestone.title,
          owner: entity.core.page.owner, position: due.position)
      }
    }
    let ofProjects = playbook.projects.flatMap { items($0.milestones, of: $0) }
    let ofObjectives = playbook.objectives.flatMap { objective in
      objective.keyResults.flatMap { result -> [DueItem] in
        guard case .milestones(let milestones) = result.evidence else { return [] }
        return items(milestones.value, of: objective)
      }
    }
    return ofObjectives + ofProjects
  }

  /// Each series of a key result once, a cadence after its newest value.
  private var measurementsDue: [DueItem] {
    struct Key: Hashable {
      let metric: EntityID
      let subject: Alternative
    }
    var seen: Set<Key> = []
    return objectives.flatMap(\.keyResults).compactMap { progress in
      guard let measurement = progress.measurement, let newest = measurement.newest,
        seen.insert(Key(metric: newest.metric, subject: newest.subject)).inserted
      else { return nil }
      return DueItem(
        action: .measurement,
        date: newest.date.adding(measurement.result.metric.cadence.value),
        entity: EntityReference(.metric, newest.metric), text: newest.subject.description,
        owner: measurement.result.metric.core.page.owner, position: newest.datePosition)
    }
  }
}

extension Day {
  /// A duration later by the calendar: a month after the 31st is the last of the next month.
  package func adding(_ duration: CalendarDuration) -> Day {
    switch duration.unit {
    case .day: adding(days: duration.count)
    case .week: adding(days: 7 * duration.count)
    case .month: adding(months: duration.count)
    case .quarter: adding(months: 3 * duration.count)
    case .year: adding(months: 12 * duration.count)
    }
  }
}
