import PlaybookRendering
import PlaybookTestSupport
import Testing

/// The kinds that lead from what was promised to what was decided and signed.
@Suite struct PagesOfChoicesTests {
  static let facts = PagesTests.facts.merging(
    [
      "content/vendors/brook.md": "---\nstatus: shortlist\nplace: bogota\nmodels: [team]\n---\n",
      "content/data/commitments.yaml": """
      acme:
        alternative: acme
        asked: 2026-01-20
        answers:
          reliable/answer: { answer: can, value: 30, evidence: contract, our_confidence: 0.7 }
          reliable/cost: { answer: partly, value: 950.50, by: 2026-06-30, condition: after May }
      own:
        alternative: in-house
        asked: 2026-01-12
        answers:
          reliable/answer: { answer: unanswered }
      """,
      "content/data/costs.yaml": """
      acme:
        alternative: acme
        function: support
        lines:
          - { category: transition, amount: 1000, paid: once }
          - { category: exit, amount: 0.50, paid: once, month: 36 }
          - { category: fee, amount: 9200, paid: monthly, escalator: 4% }
          - { category: tooling, amount: 900, paid: monthly, from: 4, to: 24 }
          - { category: tax, amount: 5, paid: yearly }
          - { category: travel, paid: per-visit }
      any: { alternative: in-house, lines: [{ category: salary, amount: 7, paid: monthly }] }
      """,
      "content/data/evaluations.yaml": """
      choice:
        question: Who runs it?
        function: support
        alternatives: [in-house, acme]
        criteria:
          cost: { weight: 60, source: cost.npv, value: { worst: 650000, best: 350000 } }
          overlap:
            weight: 25
            source: overlap.min
            value: { worst: 0, best: 480 }
            must: { at_least: 60 }
          control: { weight: 15, rubric: { 1: late, 5: daily } }
        scores:
          acme: { control: { score: 3, why: shared backlog, by: [Operations, Finance] } }
      shares:
        question: Who?
        function: support
        alternatives: [in-house, acme]
        criteria:
          cost: { weight: 0.6, rubric: { 1: dear, 5: cheap } }
          control: { weight: 0.4, rubric: { 1: late, 5: daily } }
      pairs:
        question: Who?
        function: support
        alternatives: [in-house, acme]
        criteria:
          cost: { rubric: { 1: dear, 5: cheap } }
          control: { rubric: { 1: late, 5: daily } }
        pairwise: [[cost, control, 1/2]]
      """,
      "content/data/risks.yaml": """
      mild:
        category: quality
        event: Small
        inherent: { likelihood: 5, impact: 1 }
        treatment: accept
        decision: pick
      grave:
        category: supplier
        event: We cannot move
        owner: Finance
        inherent: { likelihood: 4, impact: 5 }
        residual: { likelihood: 3, impact: 5 }
        treatment: reduce
        actions: [{ text: Escrow, done: yes }, { text: Runbooks, owner: Ops, due: 2026-06-30 }]
        applies_to: [brook]
      """,
      "content/data/pilots.yaml": """
      trial:
        hypothesis: Faster
        metric: answer
        expected_change: 8
        design: ab
        subject: acme
        control: in-house
        start: 2026-01-26
        sample: { per_arm: 400 }
        success: [{ metric: answer, at_most: 40, must: yes }]
        results: { acme: { n: 4000, x: 3560 } }
        verdict: no-go
      """,
      "content/data/decisions.yaml": """
      pick:
        date: 2026-03-27
        status: accepted
        question: Which?
        options: [in-house, acme, look elsewhere]
        chosen: acme
        evaluation: choice
        pilots: [trial]
        supersedes: [keep]
        evidence:
          - https://example.com/a?b=1&c=2
          - see https://example.com
          - javascript:alert(1)
        reversible: no
      keep:
        date: 2025-09-30
        status: superseded
        question: Keep
        title: Keep
        options: [in-house, brook]
      """,
      "content/data/engagements.yaml": """
      desk:
        vendor: acme
        function: support
        model: team
        decision: pick
        phase: run
        start: 2026-04-01
        term_months: 24
        notice_days: 90
        value: { amount: 9200.5, per: month }
        renewal: { date: 2028-03-31, automatic: yes }
        slas: [{ metric: answer, at_most: 30, per: 1M, credit: 5% }]
        data: { countries: [US, CO] }
        exit_plan:
          triggers: [An incident]
          transition_months: 3
          fallback: brook
          data_return: Export
          knowledge_transfer: Weeks
          access_revocation: Closed
        communication:
          channel: one board
          response_hours: 1
          meetings: [{ name: Steering, cadence: 2w, at: 9:05, minutes: 60 }]
          escalation: [{ who: Lead, side: vendor }, { who: Boss, side: client }]
      """,
      "content/data/projects.yaml": """
      move:
        function: support
        phase: transition
        objectives: [reliable]
        evaluation: choice
        pilots: [trial]
        decision: pick
        engagement: desk
        milestones: [{ title: Ready, done: yes }, { title: Levels begin, due: 2026-07-01 }]
      """,
      "content/data/measurements.csv": """
      date,metric,subject,value,n,note
      2026-01-31,answer,acme,41,,
      2026-03-31,answer,acme,35,1200,pilot
      2026-02-28,answer,,95,,
      2026-05-31,answer,acme,1,,after the day
      """,
    ], uniquingKeysWith: { old, _ in old })

  let site = PlannedSite(facts)

  @Test func anAnswerSaysWhatItMeansAndWhenItHolds() throws {
    let page = try site.values(of: "commitments/acme/index.html")
    #expect(page.string("commitment.can_count") == "1")
    #expect(page.string("commitment.answers.0.key_result.address")?.hasSuffix("#answer") == true)
    #expect(page.string("commitment.answers.0.by") == "31 December 2026")
    #expect(page.string("commitment.answers.0.evidence") == "Contract")
    #expect(page.string("commitment.answers.0.confidence") == "70\u{A0}%")
    #expect(page.string("commitment.answers.1.value") == "USD\u{A0}950.50")
    #expect(page.string("commitment.answers.1.target") == "USD\u{A0}900")
    #expect(page.string("commitment.answers.1.by") == "30 June 2026")
    #expect(page.string("commitment.answers.1.evidence") == "Claim")
    let own = try site.values(of: "commitments/own/index.html")
    #expect(own.string("commitment.alternative.title") == "Our own people")
    #expect(own.flag("commitment.alternative.has_page") == false)
    #expect(own.flag("commitment.answers.0.has_evidence") == false)
    #expect(own.flag("commitment.answers.0.has_by") == false)
  }

  @Test func anObjectiveSetsTheAnswersOfAllBesideEachOther() throws {
    let page = try site.values(of: "objectives/reliable/index.html")
    let promises = try #require(page.string("objective.promises"))
    #expect(page.flag("objective.has_promises") == true)
    #expect(promises.contains("USD\u{A0}950.50<br>"))
    #expect(promises.contains("<a href=\"../../commitments/acme/\">"))
    #expect(promises.contains("No reply") && promises.contains("Not asked"))
  }

  @Test func aCostLineSaysWhenItIsPaid() throws {
    let page = try site.values(of: "costs/acme/index.html")
    func line(_ index: Int, _ field: String) -> String? {
      page.string("cost.lines.\(index).\(field)")
    }
    #expect(line(0, "paid") == "Once, at the start")
    #expect(line(1, "paid") == "Once, at the end of month\u{A0}36")
    #expect(line(2, "paid") == "Every month")
    #expect(line(2, "escalator") == "4\u{A0}%")
    #expect(line(3, "period") == "months\u{A0}4 to\u{A0}24")
    #expect(line(4, "period") == "from month\u{A0}12")
    #expect(line(5, "amount") == "")
    #expect(line(5, "place.title") == "Bogotá")
    #expect(line(5, "visit_cost") == "USD\u{A0}1,900")
    #expect(line(5, "visits") == "4\u{A0}visits a year")
  }

  @Test func sumsOfCostsAreExactAndOfWhatIsPaidAlike() throws {
    let page = try site.values(of: "costs/index.html")
    #expect(page.string("costs.0.once") == "USD\u{A0}1,000.50")
    #expect(page.string("costs.0.monthly") == "USD\u{A0}9,200")
    #expect(page.count("costs.0.others") == 3)
    #expect(page.flag("costs.1.has_once") == false)
    #expect(page.flag("costs.1.has_function") == false)
  }

  @Test func weightsAreInPerCentHoweverTheyAreWritten() throws {
    let page = try site.values(of: "evaluations/choice/index.html")
    #expect(page.string("evaluation.criteria.0.weight") == "60\u{A0}%")
    #expect(page.string("evaluation.criteria.0.worst") == "USD\u{A0}650,000")
    #expect(page.string("evaluation.criteria.1.must") == "At least 60\u{A0}min")
    #expect(page.count("evaluation.score_rows") == 1)
    #expect(page.flag("evaluation.score_rows.0.scores.0.has_value") == false)
    #expect(page.string("evaluation.score_rows.0.scores.1.by") == "Operations, Finance")
    #expect(page.string("evaluation.decisions.0.state.word") == "Accepted")
    let shares = try site.values(of: "evaluations/shares/index.html")
    #expect(shares.string("evaluation.criteria.0.weight") == "60\u{A0}%")
    let pairs = try site.values(of: "evaluations/pairs/index.html")
    #expect(
      pairs.string("evaluation.pairs.0.text")
        == "Cost matters 1/2\u{A0}times as much as Control")
  }

  @Test func theGravestRiskComesFirstAndSaysItsBand() throws {
    let list = try site.values(of: "risks/index.html")
    #expect(list.string("risks.0.id") == "grave")
    #expect(list.string("risks.0.inherent.band.word") == "20\u{A0}critical")
    #expect(list.string("risks.0.inherent.band.tone") == "worst")
    #expect(list.string("risks.0.remaining.band.word") == "15\u{A0}high")
    #expect(list.string("risks.0.open_actions") == "1 of 2")
    #expect(list.string("risks.1.remaining.band.word") == "5\u{A0}low")
    let page = try site.values(of: "risks/grave/index.html")
    #expect(page.string("risk.actions.0.owner") == "Finance")
    #expect(page.string("risk.actions.1.owner") == "Ops")
    #expect(page.string("risk.residual.impact_word") == "threatens the company")
  }

  @Test func aPilotSaysWhichWayTheChangeGoes() throws {
    let page = try site.values(of: "pilots/trial/index.html")
    #expect(page.string("pilot.expected_change") == "Down by 8\u{A0}min")
    #expect(page.string("pilot.sample.alpha") == "5\u{A0}%")
    #expect(page.string("pilot.sample.power") == "80\u{A0}%")
    #expect(page.string("pilot.arms.0.successes") == "3,560")
    #expect(page.string("pilot.success.0.bound") == "At most 40\u{A0}min")
    #expect(page.string("pilot.verdict.word") == "No go")
  }

  @Test func aDecisionLinksItsOptionsAndItsEvidence() throws {
    let page = try site.values(of: "decisions/pick/index.html")
    #expect(page.string("decision.options.0.link.title") == "Our own people")
    #expect(page.string("decision.options.1.link.address") == "../../vendors/acme/")
    #expect(page.flag("decision.options.1.is_chosen") == true)
    #expect(page.string("decision.options.2.link.title") == "look elsewhere")
    #expect(page.string("decision.evidence.0.address") == "https://example.com/a?b=1&c=2")
    #expect(page.flag("decision.evidence.1.has_address") == false)
    #expect(page.flag("decision.evidence.2.has_address") == false)
    #expect(page.string("decision.reversible") == "No, there is no way back")
    #expect(page.count("byline") == 0)
    let old = try site.values(of: "decisions/keep/index.html")
    #expect(old.string("decision.superseded_by.0.title") == "Pick")
    #expect(old.flag("decision.has_own_question") == false)
    #expect(old.flag("decision.has_grounds") == false)
  }

  @Test func theNewestDecisionComesFirst() throws {
    let page = try site.values(of: "decisions/index.html")
    #expect(page.string("decisions.0.id") == "pick")
    #expect(page.string("decisions.1.id") == "keep")
  }

  @Test func anEngagementIsToldInWords() throws {
    let page = try site.values(of: "engagements/desk/index.html")
    #expect(page.string("engagement.value") == "USD\u{A0}9,200.50 a month")
    #expect(page.string("engagement.term") == "24\u{A0}months")
    #expect(page.flag("engagement.renews_itself") == true)
    #expect(page.string("engagement.pricing") == "Time and materials")
    #expect(page.string("engagement.ip_owner") == "We do")
    #expect(page.string("engagement.service_levels.0.from") == "1 April 2026")
    #expect(page.string("engagement.data.countries.1.text") == "Colombia")
    #expect(page.string("engagement.communication.response") == "1\u{A0}hour")
    #expect(page.string("engagement.communication.meetings.0.at") == "09:05")
    #expect(page.string("engagement.communication.meetings.0.cadence") == "Every 2 weeks")
    #expect(page.string("engagement.exit_plan.fallback.title") == "Brook")
  }

  @Test func aProjectSaysWhereItIsAndWhatComesNext() throws {
    let page = try site.values(of: "projects/index.html")
    #expect(page.string("projects.0.milestones_done") == "1 of 2")
    #expect(page.string("projects.0.next.due") == "1 July 2026")
    let own = try site.values(of: "projects/move/index.html")
    #expect(own.string("project.phase.word") == "Transition")
    #expect(own.string("project.engagement.state.word") == "Running")
  }

  @Test func measuredValuesStandByTheirSubjectTheNewestFirst() throws {
    let page = try site.values(of: "metrics/answer/index.html")
    #expect(page.count("metric.series") == 2)
    #expect(page.string("metric.series.0.subject.title") == "Acme & Sons")
    #expect(page.count("metric.series.0.rows") == 2)
    #expect(page.string("metric.series.0.rows.0.date") == "31 March 2026")
    #expect(page.string("metric.series.0.rows.0.size") == "1,200")
    #expect(page.string("metric.series.1.rows.0.value") == "95\u{A0}min")
    #expect(page.flag("metric.series.1.has_notes") == false)
    #expect(page.string("metric.service_levels.0.engagement.title") == "Desk")
  }

  @Test func aVendorGathersWhatConcernsIt() throws {
    let page = try site.values(of: "vendors/brook/index.html")
    let groups = (0..<(page.count("related") ?? 0)).map { index in
      (
        page.string("related.\(index).title") ?? "",
        page.string("related.\(index).links.0.note") ?? ""
      )
    }
    #expect(groups.map(\.0) == ["Engagements", "Decisions", "Risks that apply"])
    #expect(groups.map(\.1) == ["would take over", "30 September 2025", ""])
    #expect(page.count("related.2.links") == 2, "the named risk, and the one for all options")
    let other = try site.values(of: "vendors/acme/index.html")
    #expect(other.string("related.1.links.0.note") == "27 March 2026, chosen")
  }

  @Test func whatAnEntityRefersToLeadsBackToIt() throws {
    let site = PlannedSite(Self.facts, templates: AllFieldsTests.templates)
    var checked = 0
    for (target, page) in site.plan.entityPages {
      let text = site.text(of: page)
      for mention in site.plan.playbook.relations.mentions(of: target) {
        guard let source = site.plan.entityPages[mention.source] else { continue }
        let address = "href=\"../../\(site.plan.pages[source].path.link)"
        #expect(text.contains(address), "\(target) does not lead back to \(mention.source)")
        checked += 1
      }
    }
    #expect(checked > 30)
  }
}
