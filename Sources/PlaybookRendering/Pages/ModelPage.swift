internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a model.
enum ModelPage {
  static let fields = Fields<SourcingModel> {
    Field.ofEveryEntity
    Field.text("type", "The form, in words") { model, _ in model.type.value.inWords }
    Field.text("directs_work", "Who says what is done next") { model, _ in
      model.directsWork.inWords
    }
    Field.text("owns_outcome", "Who answers for the result") { model, _ in
      model.ownsOutcome.inWords
    }
    Field.text("pricing", "How it is paid") { model, _ in model.pricing.inWords }
    Field.list("prerequisites", "What must be in place on our side", of: prerequisite) { it, _ in
      it.prerequisites
    }
    Field.text("prerequisites_met", "How many of them are in place, of how many") { it, _ in
      "\(it.prerequisites.count { $0.isMet.value }) of \(it.prerequisites.count)"
    }
    Field.list("fit", "How well it suits each function", of: RatedLink.fields) { model, scope in
      model.fit.map { fit in
        RatedLink(
          link: scope.link(.function, fit.function.value), rating: Rating(fit.rating.value))
      }
    }
    Field.optional("management_hours", "Our own hours it takes, a week") { model, _ in
      model.managementHoursPerWeek.map { "\(counted($0, "hour")) a week" }
    }
    Field.optional("ramp", "How long it takes until it works") { model, _ in
      model.rampWeeks.map { counted($0, "week") }
    }
    Field.optional("minimum_term", "The shortest contract") { model, _ in
      model.minimumTermMonths.map { counted($0, "month") }
    }
    Field.optional("integration", "How it fits into our structure") { it, _ in it.integration }
    Field.firstLinks(
      "vendors", "The first vendors that offer it", all: .vendor, atMost: Link.mostCards
    ) { model, scope in scope.links(from: .vendor, to: model) }
  }

  private static let prerequisite = Fields<SourcingModel.Prerequisite> {
    Field.text("text", "What must be in place") { prerequisite, _ in prerequisite.text }
    Field.flag("is_met", "True when it is in place") { prerequisite, _ in
      prerequisite.isMet.value
    }
  }
}
