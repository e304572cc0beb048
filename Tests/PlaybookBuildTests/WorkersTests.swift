import PlaybookBuild
import Synchronization
import Testing

@Suite struct WorkersTests {
  @Test(arguments: [1, 2, 8])
  func givesResultsInTheOrderOfTheInput(threads: Int) {
    for workers in [Workers.one, .threads(threads)] {
      for count in [0, 1, 2, 7, 64, 1000, 10_007] {
        let values = Array(0..<count)
        #expect(workers.map(values) { $0 * 3 } == values.map { $0 * 3 })
      }
    }
  }

  @Test func callsForEachIndexOnce() {
    let calls = Mutex([Int](repeating: 0, count: 5000))
    Workers.threads(8).forEachIndex(5000) { index in calls.withLock { $0[index] += 1 } }
    #expect(calls.withLock { $0.allSatisfy { $0 == 1 } })
  }

  @Test func hasRoomForDeepRecursion() {
    // Some MiB of stack: too much for the thread of a pool, within what ours have.
    @Sendable func depth(_ left: Int) -> Int {
      withUnsafeTemporaryAllocation(byteCount: 512, alignment: 8) { bytes in
        bytes[left % 512] = UInt8(left % 2)
        return left == 0 ? 0 : 1 + depth(left - 1) + Int(bytes[left % 512] / 2)
      }
    }
    #expect(Workers.threads(2).map(count: 2) { _ in depth(4_000) } == [4_000, 4_000])
  }

  @Test func givesTheErrorOfTheFirstValue() {
    let error = FileSystemError(.read, "3", .changed)
    #expect(throws: error) {
      _ = try Workers.threads(4).map(Array(0..<100)) { index throws(FileSystemError) in
        if index >= 3 { throw FileSystemError(.read, "\(index)", .changed) }
      }
    }
  }
}
