import DecisionMath
import PlaybookAnalysis
import PlaybookModel
import Testing

/// What plans cost, to the last cent.
@Suite struct CostTests {
  private let settings = """
    -- content/playbook.yaml --
    title: Costs
    currency: USD
    discount_rate: 8%
    horizon_months: 24
    exchange_rates: { EUR: 1.25 }
    -- content/data/functions/desk.yaml --
    -- content/data/places/lisbon.yaml --
    visit: { hours_each_way: 8, cost: 900, per_year: 5 }
    -- content/data/vendors/acme.yaml --
    place: lisbon

    """

  private func plan(
    _ lines: String, currency: String = "USD", months: Int = 24
  ) throws -> Outcome<PlanFigures> {
    let figures = try figures(
      of: settings.replacing("months: 24", with: "months: \(months)") + """
        -- content/data/costs/acme.yaml --
        alternative: acme
        currency: \(currency)
        lines:
          \(lines)
        """)
    return try #require(figures.plans[id("acme")])
  }

  @Test func moneyIsDecimal() throws {
    let plan = try plan("- { category: fee, paid: monthly, amount: 0.10, escalator: 10% }")
    // 12 × 0.10 + 12 × 0.11, which no binary sum gives.
    #expect(plan.value?.total.description == "2.52")
    #expect(plan.value?.cumulative.last?.description == "2.52")
  }

  @Test func aYearlyRiseBeginsWithTheThirteenthMonth() throws {
    let plan = try plan(
      "- { category: fee, paid: monthly, amount: 100, escalator: 3% }", months: 36)
    let flows = try #require(plan.value?.flows)
    #expect([1, 12, 13, 25].map { flows[$0].description } == ["100", "100", "103", "106.09"])
  }

  @Test func aSumThatGrowsTooLargeHasAReason() throws {
    let line = "- { category: fee, paid: monthly, amount: 100000000000000000, escalator: 100% }"
    #expect(try plan(line, months: 120).reason == .tooLarge)
  }

  @Test func visitsThatDoNotDivideTheYearAreAllPaid() throws {
    let plan = try plan("- { category: travel, paid: per-visit }")
    let months = plan.value?.flows.indices.filter { plan.value?.flows[$0].isZero == false }
    #expect(months == [3, 5, 8, 10, 12, 15, 17, 20, 22, 24])
    #expect(plan.value?.total.description == "9000")
    #expect(plan.value?.overheadRatio.reason == .noPrice)
  }

  @Test func aForeignCurrencyIsConvertedAndAVisitCostIsOurs() throws {
    let plan = try plan(
      """
      - { category: fee, paid: once, amount: 100 }
        - { category: travel, paid: per-visit, visits_per_year: 1 }
      """, currency: "EUR")
    #expect(plan.value?.total.description == "1925")
    #expect(plan.value?.price.description == "125")
  }

  @Test func aPlanWithoutAnExchangeRateHasNoFigures() throws {
    #expect(
      try plan("- { category: fee, paid: once, amount: 1 }", currency: "GBP").reason
        == .noExchangeRate)
  }

  @Test func whatStartsCheaperAndEndsDearerNeverPaysBack() throws {
    let figures = try figures(
      of: settings + """
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        lines:
          - { category: recruiting, paid: once, amount: 1000 }
          - { category: salary, paid: monthly, amount: 100 }
        -- content/data/costs/acme.yaml --
        alternative: acme
        function: desk
        lines: [{ category: fee, paid: monthly, amount: 150 }]
        """)
    let comparison = try figures.comparison(of: vendor("acme"), for: id("desk"))
    let saving = try #require(comparison.saving.value)
    #expect(saving.payback.reason == .never)
    #expect(saving.crossovers.map(\.time) == [20])
    #expect(saving.total.description == "-200")
    let own = try figures.comparison(of: .inHouse, for: id("desk"))
    #expect(own.saving.value?.total.isZero == true)
    #expect(own.saving.value?.payback.value == 0)
  }

  @Test func withoutAPlanThereIsAReason() throws {
    let figures = try figures(of: settings)
    let comparison = try figures.comparison(of: vendor("acme"), for: id("desk"))
    #expect(comparison.plan.reason == .noCostPlan)
    #expect(comparison.saving.reason == .noCostPlan)
    #expect(figures.tornado(of: comparison).reason == .noCostPlan)
  }

  @Test func amountsBeyondAllSumsAreSaidToBeTooLarge() throws {
    let plan = try plan(
      """
      - { category: fee, paid: monthly, amount: 999999999999999999, escalator: 900% }
        - { category: fee, paid: monthly, amount: 999999999999999999, escalator: 900% }
      """)
    #expect(plan.reason == .tooLarge)
  }
}
