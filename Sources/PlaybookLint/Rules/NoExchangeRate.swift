internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noExchangeRate = LintRule(
    "no-exchange-rate", .error,
    summary: "A cost plan in another currency has an exchange rate",
    rationale: """
      Amounts in two currencies cannot be added, and a rate that nobody wrote down cannot be \
      checked.
      """,
    remedy: """
      Add the currency to `exchange_rates` in `content/playbook.yaml`: how much of our own one \
      unit costs.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/playbook.yaml --
        currency: USD
        exchange_rates: { EUR: 1.08 }
        -- content/data/costs/sierra-verde.yaml --
        currency: EUR
        """,
        // Our own currency needs none.
        """
        -- content/playbook.yaml --
        currency: USD
        -- content/data/costs/sierra-verde.yaml --
        currency: USD
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        currency: USD
        exchange_rates: { GBP: 1.27 }
        -- content/data/costs/sierra-verde.yaml --
        currency: ¶EUR
        """
      ])
  ) { playbook, _ in
    let settings = playbook.settings
    // Without our own currency nobody knows what is foreign; that is reported.
    guard let own = settings.currency else { return [] }
    return playbook.costs.compactMap { plan in
      guard let currency = plan.currency, currency.value != own,
        settings.exchangeRates[currency.value] == nil
      else { return nil }
      return Violation(
        "There is no exchange rate for '\(currency.value)'", at: currency.position,
        help: "Add '\(currency.value)' to 'exchange_rates' in \(Settings.path): the price of one "
          + "in \(own)")
    }
  }
}
