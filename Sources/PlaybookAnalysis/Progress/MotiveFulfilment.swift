internal import PlaybookDiagnostics
package import PlaybookModel

/// Whether what a motive wants has come true.
package struct MotiveFulfilment: Sendable {
  /// One condition, looked up for the provider of one function.
  package struct Condition: Sendable {
    package let condition: Motive.Condition
    package let function: EntityID
    package let provider: Outcome<Alternative>
    /// In the metric's unit, or in the figure's.
    package let value: Outcome<Double>
    /// The newest row, where the condition is about a metric.
    package let measurement: Measurement?
    package let isMet: Bool?
  }

  package let motive: Motive
  package let conditions: [Condition]

  /// How many of the conditions have a value.
  package var known: Int { conditions.count { $0.isMet != nil } }
  package var met: Int { conditions.count { $0.isMet == true } }

  /// Met / known, 0 to 1.
  package var fulfilment: Outcome<Double> {
    guard known > 0 else {
      return .unknown(conditions.lazy.compactMap(\.value.reason).first ?? .noCondition)
    }
    return .known(Double(met) / Double(known))
  }
}

extension Figures {
  func makeFulfilment(_ motive: Motive) -> MotiveFulfilment {
    let functions =
      motive.functions.isEmpty ? playbook.functions.map(\.id) : motive.functions.map(\.value)
    return MotiveFulfilment(
      motive: motive,
      conditions: motive.conditions.flatMap { condition in
        functions.map { evaluate(condition, for: $0) }
      })
  }

  private func evaluate(
    _ condition: Motive.Condition, for function: EntityID
  ) -> MotiveFulfilment.Condition {
    let provider = Outcome(provider(of: function), else: .severalProviders)
    switch condition.quantity {
    case .metric(let metric):
      let row = provider.value.flatMap { series[metric.value, $0].newest }
      return .init(
        condition: condition, function: function, provider: provider,
        value: Outcome(row?.value.double, else: provider.reason ?? .noMeasurement),
        measurement: row, isMet: row.map { condition.bound.holds(for: $0.value) })
    case .figure(let name):
      let value = provider.flatMap { self.value(of: name.value, $0, function) }
      return .init(
        condition: condition, function: function, provider: provider, value: value,
        measurement: nil, isMet: value.value.map { condition.bound.holds(for: $0) })
    }
  }
}
