// Measures what figures cost beside the pages that show them: 1,000 evaluations of 20 alternatives
// by 20 criteria, with critical weights, leave-one-out, equal weights and TOPSIS, against the
// rendering of their 1,000 pages. Both on one thread, in one run, the median of some rounds.
//
//   swift run -c release figure-times [ROUNDS]

internal import Foundation
internal import PlaybookAnalysis
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookModel

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 5
let evaluations = 1_000
let alternatives = 20
let criteria = 20

func file(_ path: String, _ text: String) -> SourceFile {
  SourceFile(path: path, bytes: Array(text.utf8))
}

/// Scores that differ from evaluation to evaluation, the same in every run.
func evaluation(_ number: Int) -> String {
  let names = ["in-house"] + (1..<alternatives).map { "vendor-\($0)" }
  var text = """
    question: Who does it?
    owner: Operations
    function: desk
    alternatives: [\(names.joined(separator: ", "))]
    crosscheck: [topsis]
    criteria:

    """
  for criterion in 1...criteria {
    text += "  c\(criterion): { weight: \(100 / criteria), rubric: { 1: poor, 5: excellent } }\n"
  }
  text += "scores:\n"
  for (place, name) in names.enumerated() {
    let scores = (1...criteria).map {
      "c\($0): \((7 * number + 11 * place + 13 * $0 * place) % 5 + 1)"
    }
    text += "  \(name): { \(scores.joined(separator: ", ")) }\n"
  }
  return text
}

func makeSource() -> SourceTree {
  var source = SourceTree()
  source.content = [
    file("content/data/functions/desk.yaml", "role: context\ncriticality: 3\nstance: keep\n"),
    file(
      "content/data/places/here.yaml",
      "type: onshore\ncountries: [US]\ntimezone: America/New_York\nhours: 09:00-17:00\n"),
    file(
      "content/data/models/team.yaml",
      "type: dedicated-team\ndirects_work: client\nowns_outcome: shared\npricing: run-rate\n"),
    file("content/index.md", "# Bench\n"), file("content/playbook.yaml", "title: Bench\n"),
  ]
  for vendor in 1..<alternatives {
    source.content.append(
      file(
        "content/data/vendors/vendor-\(vendor).yaml",
        "status: shortlist\nplace: here\nmodels: [team]\n"))
  }
  for number in 1...evaluations {
    source.content.append(
      file("content/data/evaluations/e\(number).yaml", evaluation(number)))
  }
  source.content.sort { $0.path < $1.path }
  return source
}

/// The median of some rounds, in seconds.
func median(of work: () -> Void) -> Double {
  let clock = ContinuousClock()
  let times = (0..<rounds).map { _ in clock.measure(work) / .seconds(1) }.sorted()
  return times[times.count / 2]
}

let options = BuildOptions()
let result = build(makeSource(), options, on: .threads(2))
guard let site = result.render() else {
  let errors = result.diagnostics.filter { $0.severity == .error }.prefix(5)
  print("The site has errors: \(errors.map(\.message))")
  exit(1)
}
let pages = site.files.indices.filter {
  site.files[$0].hasPrefix("evaluations/e") && site.files[$0].hasSuffix(".html")
}
var checksum = 0
let figures = median {
  checksum &+= analyse(result.playbook, zones: options.zones).evaluations.count
}
let rendering = median {
  for page in pages { checksum &+= site.bytes(page).count }
}
print("\(evaluations) evaluations, \(alternatives) alternatives by \(criteria) criteria")
print("figures of the whole playbook: \(figures) s")
print("rendering of \(pages.count) pages: \(rendering) s")
print("ratio: \(figures / rendering) (goal: below 1; checksum \(checksum))")
