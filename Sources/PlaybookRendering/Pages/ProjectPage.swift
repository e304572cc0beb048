internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a project.
enum ProjectPage {
  static let fields = Fields<Project> {
    Field.ofEveryEntity
    Field.record("function", "What it is about", of: Link.fields) { project, scope in
      scope.link(.function, project.function.value)
    }
    Field.record("phase", "Where it is", of: Pill.fields) { it, _ in it.phase.value.pill }
    Field.list("objectives", "What it works towards", of: Link.fields) { project, scope in
      project.objectives.map { scope.link(.objective, $0.value) }
    }
    Field.list("milestones", "The steps", of: KeyResultFields.milestone) { it, _ in it.milestones }
    Field.text("milestones_done", "How many steps are done, of how many") { project, _ in
      "\(project.milestones.count(where: \.isDone)) of \(project.milestones.count)"
    }
    Field.optionalRecord("next", "The first step that is not done", of: KeyResultFields.milestone) {
      project, _ in project.milestones.first { !$0.isDone }
    }
  }

  static let details = Fields(fields) {
    Field.list("due", "What is due for it and for what it works on", of: DueFields.fields) {
      project, scope in scope.due(for: project)
    }
    Field.optionalRecord("evaluation", "How the options compare", of: Link.fields) { it, scope in
      it.evaluation.map { scope.link(.evaluation, $0.value) }
    }
    Field.list("pilots", "What is tried", of: StatedLink.fields) { project, scope in
      project.pilots.map { scope.stated(pilot: $0.value) }
    }
    Field.optionalRecord("decision", "What was decided", of: StatedLink.fields) { it, scope in
      it.decision.map { scope.stated(decision: $0.value) }
    }
    Field.optionalRecord("engagement", "The contract", of: StatedLink.fields) { project, scope in
      project.engagement.map { scope.stated(engagement: $0.value) }
    }
  }
}

extension Project {
  /// Itself and all that it works on.
  var concerned: Set<EntityReference> {
    var all = Set(objectives.map { EntityReference(.objective, $0.value) })
    all.insert(reference)
    all.formUnion(pilots.map { EntityReference(.pilot, $0.value) })
    if let evaluation { all.insert(EntityReference(.evaluation, evaluation.value)) }
    if let decision { all.insert(EntityReference(.decision, decision.value)) }
    if let engagement { all.insert(EntityReference(.engagement, engagement.value)) }
    return all
  }
}

extension LinkScope {
  /// An engagement with its phase.
  fileprivate func stated(engagement id: EntityID) -> StatedLink {
    let engagement = playbook.entity(EntityReference(.engagement, id)) as? Engagement
    return StatedLink(link: link(.engagement, id), state: engagement?.phase.value.pill)
  }
}

extension Project.Phase {
  var pill: Pill {
    switch self {
    case .explore: Pill(word: inWords, tone: .idle)
    case .select, .pilot, .transition: Pill(word: inWords, tone: .info)
    case .run: Pill(word: inWords, tone: .good)
    case .exit: Pill(word: inWords, tone: .warn)
    }
  }
}
