internal import PlaybookDiagnostics

/// What is found in the fields of facts, front matter and settings.
extension Explanation {
  static let invalidID = Explanation(
    rationale: """
      An id is how facts name each other and part of an address. Lower-case words joined by \
      hyphens are the same in every file system, link and language.
      """,
    remedy: """
      Write lower-case letters, digits and single hyphens, at most 63; put the name that people \
      read into `title`. `index`, `readme` and, for vendors, `in-house` and `do-nothing` are \
      reserved.
      """,
    accepted: [
      """
      -- content/data/places.yaml --
      bogota:
        title: Bogotá
        type: nearshore
        countries: [CO]
        timezone: America/Bogota
        hours: 09:00-18:00
      """
    ],
    rejected: [
      """
      -- content/data/places.yaml --
      ¶Bogotá:
        type: nearshore
        countries: [CO]
        timezone: America/Bogota
        hours: 09:00-18:00
      """
    ])

  static let duplicateID = Explanation(
    rationale: """
      An id names one thing. Were there two vendors of one id, every reference to it would be a \
      guess.
      """,
    remedy: "Rename one of the two, or merge them.",
    accepted: [
      """
      -- content/data/motives.yaml --
      save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
      """
    ],
    rejected: [
      """
      -- content/data/motives.yaml --
      save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
      -- content/data/motives/save.yaml --
      ¶type: cost
      statement: The desk is too dear.
      """
    ])

  static let unknownField = Explanation(
    rationale: """
      A field that nothing reads is most often a misspelt one, and what it says would be lost \
      without a word.
      """,
    remedy: """
      Correct the name; `playbook schema` lists the fields of every kind. What is meant for your \
      own templates belongs below `extra`.
      """,
    accepted: [
      """
      -- content/data/motives.yaml --
      save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
        extra: { colour: green }
      """
    ],
    rejected: [
      """
      -- content/data/motives.yaml --
      save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
        ¶colour: green
      """
    ])

  static let missingField = Explanation(
    rationale: """
      Every kind has a few fields without which it says too little to be compared, linked or \
      computed with.
      """,
    remedy: "Add the field; the message names it.",
    accepted: [
      """
      -- content/data/motives.yaml --
      save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
      """
    ],
    rejected: [
      """
      -- content/data/motives.yaml --
      ¶save:
        type: cost
      """
    ])

  static let wrongType = Explanation(
    rationale: """
      A value is read by the type of its field, and never guessed at: `1,000` could be a thousand \
      or one.
      """,
    remedy: """
      Write numbers with digits and a point, dates as year-month-day, shares as `70%` or `0.7`, \
      durations as `3M`, times of day as `09:00-17:00`, and truths as `yes` or `no`.
      """,
    accepted: [
      """
      -- content/costs.md --
      ---
      date: 2026-04-30
      weight: 1000
      ---
      # Costs
      """
    ],
    rejected: [
      """
      -- content/costs.md --
      ---
      date: ¶30.4.2026
      weight: ¶1,000
      ---
      # Costs
      """
    ])

  static let unknownValue = Explanation(
    rationale: """
      Some fields take one of a few words, so that facts can be compared and coloured. Another \
      word would fall out of every list.
      """,
    remedy: "Use one of the words that the message names.",
    accepted: [
      """
      -- content/data/motives.yaml --
      save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
      """
    ],
    rejected: [
      """
      -- content/data/motives.yaml --
      save:
        type: ¶costs
        statement: Our desk costs more per seat than any quote we have seen.
      """
    ])

  static let valueOutOfRange = Explanation(
    rationale: """
      A rating of 6 out of 5 or a share above one is a slip of the pen, and every figure that \
      rests on it would be wrong.
      """,
    remedy: "Write a value within the bounds that the message names.",
    accepted: [
      """
      -- content/data/functions.yaml --
      it-support:
        role: context
        criticality: 4
        stance: keep
      """
    ],
    rejected: [
      """
      -- content/data/functions.yaml --
      it-support:
        role: context
        criticality: ¶7
        stance: keep
      """
    ])

  static let conflictingFields = Explanation(
    rationale: """
      Two fields that answer the same question in two ways leave open which of them holds.
      """,
    remedy: "Keep the field that is meant and remove the other.",
    accepted: [
      """
      -- content/data/motives.yaml --
      save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
        conditions: [{ metric: csat, at_least: 4 }]
      -- content/data/metrics.yaml --
      csat:
        unit: points
        direction: increase
        definition: The mean answer to one question after a ticket.
        cadence: 1M
        source: survey
      """
    ],
    rejected: [
      """
      -- content/data/motives.yaml --
      save:
        type: cost
        statement: Our desk costs more per seat than any quote we have seen.
        conditions: [{ metric: csat, at_least: 4, ¶at_most: 5 }]
      -- content/data/metrics.yaml --
      csat:
        unit: points
        direction: increase
        definition: The mean answer to one question after a ticket.
        cadence: 1M
        source: survey
      """
    ])

  static let datesOutOfOrder = Explanation(
    rationale: """
      What ends before it begins has no length, and progress over that time cannot be computed.
      """,
    remedy: "Correct one of the two dates.",
    accepted: [
      """
      -- content/data/objectives.yaml --
      calm-desk:
        statement: Staff get help fast enough that no ticket stops a shift
        function: it-support
        start: 2026-01-01
        due: 2026-12-31
      -- content/data/functions.yaml --
      it-support: { role: context, criticality: 4, stance: keep }
      """
    ],
    rejected: [
      """
      -- content/data/objectives.yaml --
      calm-desk:
        statement: Staff get help fast enough that no ticket stops a shift
        function: it-support
        start: 2026-01-01
        due: ¶2025-12-31
      -- content/data/functions.yaml --
      it-support: { role: context, criticality: 4, stance: keep }
      """
    ])

  static let missingSetting = Explanation(
    rationale: """
      Some facts say nothing without a setting that holds for all of them: an amount of money \
      needs a currency.
      """,
    remedy: "Add the setting to `content/playbook.yaml`.",
    accepted: [
      """
      -- content/playbook.yaml --
      currency: USD
      -- content/data/places.yaml --
      bogota:
        type: nearshore
        countries: [CO]
        timezone: America/Bogota
        hours: 09:00-18:00
        visit: { hours_each_way: 9, cost: 1900, per_year: 4 }
      """
    ],
    rejected: [
      """
      -- content/data/places.yaml --
      bogota:
        type: nearshore
        countries: [CO]
        timezone: America/Bogota
        hours: 09:00-18:00
        visit: { hours_each_way: 9, cost: ¶1900, per_year: 4 }
      """
    ])
}
