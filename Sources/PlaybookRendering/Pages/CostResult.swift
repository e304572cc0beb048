internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of what a cost plan comes to.
enum CostResult {
  /// In lists too.
  static let summary = Fields<CostPlan> {
    Field.figure("total", "All that is paid over the horizon") { plan, scope in
      scope.figure(
        .init(scope.plan(plan)) { .money($0.total) }, .totalCost, of: plan.reference)
    }
    Field.figure("present_value", "The same, discounted to the start") { plan, scope in
      scope.figure(
        .init(scope.plan(plan).flatMap(\.presentValue)) { .amount($0) }, .presentValue,
        of: plan.reference)
    }
    Field.figure("overhead", "What comes beside the price, as a share of it") { plan, scope in
      scope.figure(
        .init(scope.plan(plan).flatMap(\.overheadRatio)) { .share($0) }, .overhead,
        of: plan.reference)
    }
    Field.list("comparisons", "Against in-house, by function", of: comparison) { plan, scope in
      scope.figures.comparisons(by: plan).map { Compared(comparison: $0, plan: plan) }
    }
  }

  static let details = Fields<CostPlan> {
    Field.optional("answer", "What it comes to, in a sentence") { plan, scope in
      scope.answer(to: plan)
    }
    Field.list("categories", "What is paid for what", of: category) { plan, scope in
      scope.plan(plan).value.map { figures in
        figures.categories.map {
          Part(category: $0.category, total: $0.total, whole: figures.total)
        }
      } ?? []
    }
    Field.list("tornados", "What moves the saving most, by function", of: tornado) { plan, scope in
      scope.figures.comparisons(by: plan).compactMap { comparison in
        scope.figures.tornado(of: comparison).value.map {
          Tornado(comparison: comparison, bars: $0)
        }
      }
    }
  }

  private struct Part: Sendable {
    let category: CostPlan.Category
    let total: FixedDecimal
    let whole: FixedDecimal
  }

  private static let category = Fields<Part> {
    Field.text("title", "What for") { part, _ in part.category.inWords }
    Field.flag("is_price", "True for the price of the work") { part, _ in part.category.isPrice }
    Field.text("total", "All payments") { part, scope in scope.text(of: .money(part.total)) }
    Field.optional("share", "Its part of the plan") { part, scope in
      part.whole.isZero
        ? nil : scope.text(of: .share(part.total.double / part.whole.double))
    }
  }

  struct Compared: Sendable {
    let comparison: CostComparison
    let plan: CostPlan

    func figure(
      _ method: Derivation.Method, _ scope: LinkScope,
      _ quantity: (CostComparison.Saving) -> Derivation.Quantity
    ) -> Figure {
      scope.figure(
        .init(comparison.saving, quantity), method, about: comparison.function.description,
        of: plan.reference)
    }
  }

  private static let comparison = Fields<Compared> {
    Field.record("function", "For what", of: Link.fields) { it, scope in
      scope.link(.function, it.comparison.function)
    }
    Field.figure("saving", "In-house minus this, over the horizon") { it, scope in
      it.figure(.saving, scope) { .money($0.total) }
    }
    Field.figure("saving_present_value", "The same, discounted to the start") { it, scope in
      it.figure(.saving, scope) { .init($0.presentValue) { .amount($0) } }
    }
    Field.figure("saving_percent", "The saving as a share of what in-house costs") { it, scope in
      it.figure(.saving, scope) { .init($0.percent) { .share($0 / 100) } }
    }
    Field.figure("payback", "The month from which it stays cheaper") { it, scope in
      it.figure(.payback, scope) { .init($0.payback) { .months($0) } }
    }
    Field.figure("discounted_payback", "The same on discounted payments") { it, scope in
      it.figure(.discountedPayback, scope) { .init($0.discountedPayback) { .months($0) } }
    }
    Field.list("crossings", "When which side becomes the cheaper", of: Item.fields) { it, scope in
      (it.comparison.saving.value?.crossovers ?? []).map { crossover in
        let cheaper =
          crossover.cheaper == .option ? it.comparison.alternative : Alternative.inHouse
        return "Month \(crossover.time.rounded(to: 3)): cheaper from then on, "
          + scope.playbook.title(of: cheaper)
      }
    }
  }

  private struct Tornado: Sendable {
    let comparison: CostComparison
    let bars: [TornadoBar]
  }

  private static let tornado = Fields<Tornado> {
    Field.text("function", "For what") { it, scope in
      scope.link(.function, it.comparison.function).title
    }
    Field.list("bars", "The widest span first", of: bar) { it, _ in it.bars }
  }

  private static let bar = Fields<TornadoBar> {
    Field.text("input", "What is varied") { bar, _ in bar.input.sentence }
    Field.text("low", "The discounted saving with four fifths of it") { bar, scope in
      scope.money(bar.low)
    }
    Field.text("high", "The discounted saving with six fifths of it") { bar, scope in
      scope.money(bar.high)
    }
    Field.text("span", "How far apart they are") { bar, scope in scope.money(bar.span) }
  }
}

extension LinkScope {
  fileprivate func plan(_ plan: CostPlan) -> Outcome<PlanFigures> {
    figures.plans[plan.id] ?? .unknown(.noCostPlan)
  }

  fileprivate func answer(to plan: CostPlan) -> String? {
    guard let found = self.plan(plan).value, let horizon = settings.horizonMonths else {
      return nil
    }
    let lead = "It costs \(text(of: .money(found.total))) over \(counted(horizon, "month"))"
    guard let comparison = figures.comparisons(by: plan).first,
      let saving = comparison.saving.value
    else { return lead + "." }
    let share = saving.percent.value.map { " (\(text(of: .share(abs($0) / 100))))" } ?? ""
    if saving.total < .zero {
      return "\(lead): \(text(of: .money(.zero - saving.total)))\(share) more than our own people"
        + ". It never pays back."
    }
    let start =
      switch saving.payback {
      case .known(let months) where months > 0:
        " It is the cheaper from month \(months.rounded(to: 3)) on."
      case .known: " It is the cheaper from the start."
      case .unknown: ""
      }
    return "\(lead): \(text(of: .money(saving.total)))\(share) less than our own people.\(start)"
  }
}
