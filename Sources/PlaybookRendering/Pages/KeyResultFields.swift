internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a key result.
enum KeyResultFields {
  static let fields = Fields<KeyResultRow> {
    Field.text("id", "The id, for the element that links lead to") { row, _ in row.anchor }
    Field.text("title", "The shown name") { row, scope in scope.playbook.title(of: row.result) }
    Field.optionalRecord("metric", "What measures it", of: Link.fields) { row, scope in
      row.measured.map { scope.link(.metric, $0.metric.value) }
    }
    Field.flag("has_own_title", "True where the title is not the metric's") { row, _ in
      row.result.title != nil
    }
    Field.optional("baseline", "The value at the start, with its unit") { row, scope in
      row.shown(row.measured?.baseline?.value, scope)
    }
    Field.optional("baseline_date", "The day of the baseline") { row, _ in
      row.measured?.baselineDate?.inWords
    }
    Field.optional("target", "The value to reach, with its unit") { row, scope in
      row.shown(row.measured?.target.value, scope)
    }
    Field.optional("threshold", "The worst tolerable value") { row, scope in
      row.shown(row.measured?.threshold?.value, scope)
    }
    Field.optional("stretch", "A value better than the target") { row, scope in
      row.shown(row.measured?.stretch?.value, scope)
    }
    Field.optional("benchmark", "What others reach") { row, scope in
      guard let benchmark = row.measured?.benchmark else { return nil }
      let (low, high) = (benchmark.low.value, benchmark.high.value)
      guard let shownLow = row.shown(low, scope), let shownHigh = row.shown(high, scope) else {
        return "\(low) to \(high)"
      }
      // The unit is said once: before the first number if it stands before numbers, else at the
      // end.
      return shownLow.hasSuffix(low.description)
        ? "\(shownLow) to \(high)" : "\(low) to \(shownHigh)"
    }
    Field.optional("benchmark_source", "Where the benchmark comes from") { row, _ in
      row.measured?.benchmark?.source
    }
    Field.text("due", "By when: its own day or the objective's") { row, _ in
      row.due.inWords
    }
    Field.optional("weight", "Its weight among the key results") { row, _ in
      row.result.weight?.description
    }
    Field.optional("confidence", "Our own forecast of reaching it") { row, _ in
      row.result.confidence?.percentage
    }
    Field.optionalRecord("subject", "Whose measurements count", of: Link.fields) { row, scope in
      row.result.subject.map { scope.link(to: $0.value) }
    }
    Field.list("milestones", "The steps to it", of: milestone) { row, _ in
      if case .milestones(let milestones) = row.result.evidence { milestones.value } else { [] }
    }
    Field.flag("is_done", "True where it is said to be done") { row, _ in
      if case .done(let isDone) = row.result.evidence { isDone } else { false }
    }
  }

  /// A step, also of a project.
  static let milestone = Fields<KeyResult.Milestone> {
    Field.text("title", "What is done then") { milestone, _ in milestone.title }
    Field.flag("is_done", "True when it is done") { milestone, _ in milestone.isDone }
    Field.optional("due", "By when") { milestone, _ in milestone.due?.value.inWords }
    Field.optional("weight", "Its part of the key result, in per cent") { milestone, _ in
      milestone.weight.map { weight in
        weight.value.double > 1 ? weight.value.with(unit: "%") : weight.value.percentage
      }
    }
  }
}
