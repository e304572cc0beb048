import Foundation
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Synchronization
import Testing

struct YAMLTests {
  @Test func `Every key and value has its place`() throws {
    let yaml = "é: x\nb:\n  - {c: 'd', e: [f, \"g\"]}\nh: |\n  long\n  text\n"
    let (value, diagnostics) = Self.read(yaml)
    #expect(diagnostics.isEmpty)
    let places = try Self.places(#require(value))
    #expect(
      places == [
        "é 1:1+1", "x 1:4+1", "b 2:1+1", "c 3:6+1", "d 3:9+3", "e 3:14+1", "f 3:18+1", "g 3:21+3",
        "h 4:1+1", "long\ntext\n 4:4+1",
      ])
  }

  @Test(arguments: [
    ("a: 1\nb: 2\na: 3\n", ["3:1"]), ("x: {a: 1, a: 2}\n", ["1:11"]),
    ("x:\n  a: 1\n  'a': 2\n", ["3:3"]), ("- a: 1\n  b: 2\n  a: 3\n", ["3:3"]),
    ("a: 1\na: 2\nb: 1\nb: 2\n", ["2:1", "4:1"]), ("a: 1\na: 2\na: 3\n", ["2:1", "3:1"]),
    ("a: { b: \"x, b: y\", b: 1 }\n", ["1:20"]), ("a: |\n  a: b\na: c\n", ["3:1"]),
    ("x: {a: {a: 1}, c: [a], a: 2}\n", ["1:24"]), ("x: {\n  a: 1,\n  a: 2\n}\n", ["3:3"]),
    ("ключ: 1\nключ: 2\n", ["2:1"]), ("\"a b\": 1\na b: 2\n", ["2:1"]),
    ("a:\n  k: 1\nb:\n  k: 1\n  k: 2\n", ["5:3"]), ("a: 1\n\n# a: 2\na: 3\n", ["4:1"]),
    ("\"\": 1\n\"\": 2\n", ["1:1"]),
  ])
  func `Every repeated key is found, and the first stays`(yaml: String, places: [String]) throws {
    let (value, diagnostics) = Self.read(yaml)
    #expect(diagnostics.map(\.code) == places.map { _ in .duplicateKey })
    #expect(diagnostics.compactMap(\.position).map { "\($0.line):\($0.column)" } == places)
    if places == ["1:1"] { return }
    #expect(diagnostics.allSatisfy { $0.notes.first?.position != nil })
    let texts = try Self.places(#require(value)).joined()
    #expect(!texts.unicodeScalars.contains { (0xE000...0xE020).contains($0.value) })
  }

  @Test(arguments: [
    "a: !!str b\n", "a: !!str 'b'\n", "!!map {a: b}\n", "a: !x [b]\n", "!!str a: b\n",
    "a: &x !!str 'b'\n", "a: ! b\n",
  ])
  func `Tags are refused wherever they stand`(yaml: String) {
    #expect(Self.read(yaml).1.map(\.code) == [.invalidYAML])
  }

  @Test(arguments: [
    "a: b!\n", "a: 'x !y'\n", "a: \"!y\"\n", "'!a': b\n", "a: |\n  !x\n", "a: x !y\n",
  ])
  func `Exclamation marks in texts are none`(yaml: String) {
    #expect(Self.read(yaml).1.map(\.full) == [])
  }

  @Test func `Aliases in prose are none, and twenty are enough`() {
    let emphasis = "body: |\n" + String(repeating: "  some *emphasis* here\n", count: 40)
    #expect(Self.read(emphasis).1.isEmpty)
    let aliases = { (count: Int) in
      "a: &a x\nb: [" + [String](repeating: "*a", count: count).joined(separator: ", ") + "]\n"
    }
    #expect(Self.read(aliases(20)).1.isEmpty)
    #expect(
      Self.read(aliases(21)).1.map(\.full) == [
        "2:85 More than 20 aliases are used [invalid-yaml]"
      ])
  }

  @Test func `Values that aliases make of few are counted`() {
    let list = "[x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x, x]"
    let yaml =
      "a: &a \(list)\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c]\n"
    let (value, diagnostics) = Self.read(yaml)
    #expect(value == nil)
    #expect(diagnostics.map(\.code) == [.invalidYAML])
    #expect(diagnostics.first?.message.contains("10 values") == true)
  }

  @Test func `Long scalars and many levels are refused, one less is not`() {
    let text = String(repeating: "x", count: 256 * 1024)
    #expect(Self.read("a: \(text)\n").1.isEmpty)
    #expect(Self.read("a: \(text)x\n").1.map(\.code) == [.invalidYAML])
    let nested = { (depth: Int) in
      String(repeating: "[", count: depth) + "x" + String(repeating: "]", count: depth) + "\n"
    }
    #expect(Self.read(nested(31)).1.isEmpty)
    #expect(
      Self.read(nested(32)).1.map(\.full) == [
        "1:33 Values are nested deeper than 32 levels [invalid-yaml]"
      ])
  }

  @Test(.timeLimit(.minutes(1)), arguments: [300, 1000, 100_000])
  func `No depth overflows a small stack`(depth: Int) async {
    let steps = (0..<min(depth, 2000)).map { String(repeating: " ", count: $0) + "a:\n" }
    let bombs = [
      String(repeating: "[", count: depth), String(repeating: "{a: ", count: depth),
      String(repeating: "- ", count: depth) + "x\n", String(repeating: "? ", count: depth) + "x\n",
      steps.joined(), String(repeating: "[\"]\", ", count: depth),
      String(repeating: "[']', ", count: depth), String(repeating: "- [", count: depth),
    ]
    for bomb in bombs {
      let codes = await Self.onSmallStack { Self.read(bomb).1.map(\.code) }
      #expect(codes == [.invalidYAML], "\(bomb.prefix(20))")
    }
  }

  @Test(.timeLimit(.minutes(1))) func `An alias bomb in a key ends at once`() {
    let levels = (0..<7).map { level in
      "\(level == 0 ? "" : ", ")&k\(level) {\(level == 0 ? "x" : "? *k\(level - 1)"): y}"
    }
    let aliases = (0..<7).map { level in
      "? &l\(level) ["
        + [String](repeating: level == 0 ? "x" : "*l\(level - 1)", count: 10)
        .joined(separator: ", ") + "]\n: x\n"
    }
    #expect(Self.read(aliases.joined()).1.map(\.code) == [.invalidYAML])
    #expect(Self.read("[" + levels.joined() + "]\n").1.map(\.code) == [.invalidYAML])
  }

  @Test func `Mutations of a valid file never crash the reader`() {
    let seed = Array(
      "a: &x [b, {c: \"d\"}]\ne:\n  - f: 'g'\n    h: |\n      i\n  - *x\n# j\nk: !l m\n".utf8)
    var random = SplitMix64(seed: 99)
    let pool = Array("[]{}:-?&*!|>'\"%@`#, \n\tax1é\u{85}\u{0}".utf8)
    for _ in 0..<5000 {
      var bytes = seed
      for _ in 0...(random.next() % 4) {
        let index = Int(random.next() % UInt64(bytes.count))
        switch random.next() % 3 {
        case 0: bytes[index] = pool[Int(random.next() % UInt64(pool.count))]
        case 1: bytes.remove(at: index)
        default: bytes.insert(pool[Int(random.next() % UInt64(pool.count))], at: index)
        }
      }
      let file = SourceFile(path: "content/data/vendors.yaml", bytes: bytes)
      let diagnostics = loadFile(file, LoadingOptions()).diagnostics
      #expect(!diagnostics.isEmpty)
    }
  }

  static func read(_ yaml: String) -> (Located<YAMLValue>?, [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let reading = readYAML(
      YAMLSource(Array(yaml.utf8)[...], path: "x.yaml"), reporting: &diagnostics)
    if case .value(let value) = reading { return (value, diagnostics) }
    return (nil, diagnostics)
  }

  static func places(_ value: Located<YAMLValue>) -> [String] {
    func place(_ text: String, _ at: SourcePosition) -> String {
      "\(text) \(at.line):\(at.column)+\(at.length)"
    }
    switch value.value {
    case .scalar(let text, _): return [place(text, value.position)]
    case .list(let items): return items.flatMap(places)
    case .map(let entries):
      return entries.flatMap { [place($0.key.value, $0.key.position)] + places($0.value) }
    }
  }

  /// Runs on a thread with a stack of 512 KiB.
  static func onSmallStack<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value
  {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: work()) }
      thread.stackSize = 512 * 1024
      thread.start()
    }
  }
}
