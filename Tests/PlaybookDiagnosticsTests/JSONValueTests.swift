import Foundation
import PlaybookDiagnostics
import Testing

@Suite struct JSONValueTests {
  private let value: JSONValue = [
    "b": [1, true, .null, .number("0.10")], "a": ["x": "y"], "none": [], "nothing": [:],
  ]

  @Test func keepsTheOrderOfMembers() {
    #expect(
      value.compact == #"{"b":[1,true,null,0.10],"a":{"x":"y"},"none":[],"nothing":{}}"#)
    #expect(
      value.pretty == """
        {
          "b": [
            1,
            true,
            null,
            0.10
          ],
          "a": {
            "x": "y"
          },
          "none": [],
          "nothing": {}
        }

        """)
  }

  @Test func leavesOutWhatIsUnknown() {
    #expect(JSONValue.object(known: [("a", nil), ("b", 2)]) == ["b": 2])
  }

  /// Every scalar that is special to JSON, to a terminal or to a reader comes back as it was.
  @Test func escapesWithoutLoss() throws {
    var text = "\"\\/\u{301}é😀</script>"
    for value in Array(0...0xA0) + Array(0x2000...0x2070) + [0x61C, 0xFEFF, 0xFFFD, 0x10FFFF] {
      text.unicodeScalars.append(try #require(Unicode.Scalar(value)))
    }
    let written = JSONValue.object([.init(text, .string(text))])
    for json in [written.compact, written.pretty] {
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
      #expect(read == [text: text])
      #expect(!json.unicodeScalars.contains { $0.isControlForTerminals && $0 != "\n" })
    }
    #expect(JSONValue.string("\u{1B}\u{202E}\u{7F}").compact == #""\u001b\u202e\u007f""#)
  }
}
