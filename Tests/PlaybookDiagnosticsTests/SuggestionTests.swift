import PlaybookDiagnostics
import Testing

@Suite struct SuggestionTests {
  static let known = ["place", "status", "models", "references", "headcount", "hours"]

  @Test(arguments: [
    ("plcae", ["place"]), ("statsu", ["status"]), ("Model", ["models"]),
    ("reference", ["references"]),
    ("headcuont", ["headcount"]), ("xyzzy", []), ("", []),
  ]) func findsWhatWasMeant(word: String, expected: [String]) {
    #expect(nearest(to: word, in: Self.known) == expected)
  }

  @Test func bestComesFirstAndTiesAreAlphabetical() {
    #expect(
      nearest(to: "cost", in: ["host", "cost", "most", "costs"]) == ["cost", "costs", "host"])
  }

  @Test func sentencesNameOneTwoOrThree() {
    #expect(didYouMean([]) == nil)
    #expect(didYouMean(["a"]) == "Did you mean 'a'?")
    #expect(didYouMean(["a", "b"]) == "Did you mean 'a' or 'b'?")
    #expect(didYouMean(["a", "b", "c"]) == "Did you mean 'a', 'b' or 'c'?")
  }
}
