/// The running totals of a list, each with the error of about one rounding (Neumaier,
/// "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974), so that
/// amounts in cents that cancel give zero. As long as the list; infinite or not a number where a
/// total overflows.
package func runningTotals(of values: [Double]) -> [Double] {
  var total = 0.0
  var lost = 0.0
  return values.map { value in
    let next = total + value
    lost += abs(total) >= abs(value) ? (total - next) + value : (value - next) + total
    total = next
    return total + lost
  }
}

/// The sum of a list with the error of about one rounding; 0 for an empty list.
func sum(of values: [Double]) -> Double { runningTotals(of: values).last ?? 0 }
