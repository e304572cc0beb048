internal import PlaybookDiagnostics

/// What is found where facts name each other.
extension Explanation {
  static let unknownReference = Explanation(
    rationale: """
      Facts name each other by id, and pages link to them as `metric:csat`. A name that nothing \
      has is a broken thread: what hangs on it is in no list and no figure.
      """,
    remedy: """
      Correct the id, or write the fact that is missing. An id is the key in a file of many, or \
      the name of a file of its own.
      """,
    accepted: [
      """
      -- content/data/places.yaml --
      bogota:
        type: nearshore
        countries: [CO]
        timezone: America/Bogota
        hours: 09:00-18:00
      -- content/costs.md --
      Near us is [Bogotá](place:bogota).
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      Near us is [Bogotá](¶place:bogota).
      """
    ])
}
