internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// One of the figures that an executive looks for first.
struct Headline: Sendable {
  /// What the figure is of.
  let label: String
  let figure: Figure
  /// What belongs to it in words.
  let note: String
  /// Where the rest stands.
  let link: Link

  static let fields = Fields<Headline> {
    Field.text("label", "What the figure is of") { headline, _ in headline.label }
    Field.figure("figure", "The figure") { headline, _ in headline.figure }
    Field.text("note", "What belongs to it in words") { headline, _ in headline.note }
    Field.record("link", "Where the rest stands", of: Link.fields) { headline, _ in headline.link }
  }
}

extension LinkScope {
  /// What is saved, how far objectives have come, and the gravest risk that is left: those of the
  /// three that there is something to say of.
  var headlines: [Headline] { [saving, progress, risk].compactMap { $0 } }

  /// The discounted saving of who is ahead in the first evaluation that has a winner.
  private var saving: Headline? {
    for evaluation in figures.evaluations {
      guard isShown(evaluation.evaluation),
        let winner = evaluation.ranking.value?.winners.first, winner != .inHouse
      else { continue }
      let function = evaluation.evaluation.function.value
      let comparison = figures.comparison(of: winner, for: function)
      guard let plan = comparison.plan.value?.plan, let saving = comparison.saving.value,
        let value = saving.presentValue.value
      else { continue }
      let percent = saving.percent.value.map { ", \(text(of: .share($0 / 100))) of its cost" } ?? ""
      return Headline(
        label: "Saved with \(playbook.title(of: winner))",
        figure: figure(
          .amount(value), .saving, about: function.description, of: plan.reference),
        note: "over \(counted(settings.horizonMonths ?? 0, "month")), discounted, compared with "
          + name(of: .inHouse) + percent,
        link: link(to: plan))
    }
    return nil
  }

  /// How many objectives are green, and which is furthest behind.
  private var progress: Headline? {
    let all = figures.objectives.filter { isShown($0.objective) }
    let known = all.compactMap { progress in
      progress.score.value.map { (progress, $0) }
    }
    guard let worst = known.min(by: { $0.1 < $1.1 }) else { return nil }
    let green = known.count { $0.0.band == .green }
    let index = site.pageOfKind[.objective]
    return Headline(
      label: all.count == 1 ? "Objective on its way" : "Objectives on their way",
      figure: Figure(
        text: "\(green) of \(all.count)", isKnown: true, how: nil),
      note: all.count == 1
        ? "score \(text(of: .score(worst.1)))"
        : "furthest behind: \(worst.0.objective.title), score \(text(of: .score(worst.1)))",
      link: Link(title: "All objectives", page: index))
  }

  /// The gravest risk as it is left after treatment.
  private var risk: Headline? {
    let risks = shown(playbook.risks)
    guard let gravest = RiskPage.byGravity(risks).first else { return nil }
    return Headline(
      label: "Gravest risk that is left",
      figure: Figure(text: gravest.remaining.pill.word, isKnown: true, how: nil),
      note: "after treatment, of \(counted(risks.count, "risk"))",
      link: link(to: gravest))
  }
}
