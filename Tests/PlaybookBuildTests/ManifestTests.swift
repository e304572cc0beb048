import PlaybookBuild
import Testing

@Suite struct ManifestTests {
  private let manifest = Manifest(
    origin: Manifest.Origin(tool: "0.1.0", cmark: "0.30.2"),
    files: [
      Manifest.Entry(path: "b/ü.html", size: 12, hash: 1),
      Manifest.Entry(path: "a.html", size: 0, hash: .max),
    ])

  @Test func readsWhatItWrites() {
    #expect(Manifest(manifest.bytes) == manifest)
    let empty = Manifest(origin: manifest.origin, files: [])
    #expect(Manifest(empty.bytes) == empty)
  }

  @Test func isSortedAndPlainToRead() {
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self) == """
        {"manifest":1,"tool":"0.1.0","cmark":"0.30.2","hash":"xxh64","files":[
        {"path":"a.html","size":0,"hash":"ffffffffffffffff"},
        {"path":"b/ü.html","size":12,"hash":"0000000000000001"}
        ]}

        """)
  }

  @Test(arguments: [
    "../x", "/etc/passwd", "a/../b", "a//b", "a/", ".", "", "a/./b", "a\\\\b",
  ])
  func refusesPathsThatLeaveTheFolder(path: String) {
    let text = """
      {"manifest":1,"tool":"1","cmark":"1","hash":"xxh64","files":[
      {"path":"\(path)","size":0,"hash":"0000000000000001"}
      ]}

      """
    #expect(Manifest(Array(text.utf8)) == nil)
  }

  @Test func refusesWhatIsCutOff() {
    let bytes = manifest.bytes
    for count in 0..<bytes.count { #expect(Manifest(Array(bytes.prefix(count))) == nil) }
  }
}
