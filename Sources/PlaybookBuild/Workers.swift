internal import Foundation
internal import Synchronization

/// Runs one function over many values, perhaps at the same time.
///
/// The only thing that knows of threads. Results stand in the order of the input, whoever finished
/// first, so the number of threads never shows in what is made.
package struct Workers: Sendable {
  /// Calls the body with ranges that cover every index below the count once, and returns when every
  /// call has.
  package var forEachRange:
    @Sendable (_ count: Int, _ body: @escaping @Sendable (Range<Int>) -> Void) -> Void

  package init(
    forEachRange:
      @escaping @Sendable (
        _ count: Int, _ body: @escaping @Sendable (Range<Int>) -> Void
      ) -> Void
  ) {
    self.forEachRange = forEachRange
  }

  /// The calling thread alone.
  package static let one = Workers { count, body in
    if count > 0 { body(0..<count) }
  }

  /// Threads of our own, each with a stack of 8 MiB: YAML is parsed by recursion, and the threads
  /// of a pool may have as little as 512 KiB.
  package static func threads(_ threads: Int) -> Workers {
    let threads = max(1, threads)
    return Workers { count, body in
      guard count > 0 else { return }
      // Small enough that no thread waits long for the last range, large enough that handing out
      // and joining cost nothing.
      let size = min(32, max(1, count / (threads * 8)))
      let next = Atomic(0)
      let started = min(threads, (count + size - 1) / size)
      let done = DispatchSemaphore(value: 0)
      let work: @Sendable () -> Void = {
        while true {
          let start = next.add(size, ordering: .relaxed).oldValue
          if start >= count { break }
          body(start..<min(count, start + size))
        }
        done.signal()
      }
      for _ in 0..<started {
        let thread = Thread(block: work)
        thread.stackSize = 8 << 20
        thread.start()
      }
      for _ in 0..<started { done.wait() }
    }
  }

  /// Calls the body once for each index below the count, and returns when every call has.
  package func forEachIndex(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    forEachRange(count) { range in
      for index in range { body(index) }
    }
  }

  /// What the function makes of each index below the count, in their order.
  package func map<Result: Sendable>(
    count: Int, _ transform: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    // One lock for each range, not for each value.
    let parts = Mutex<[(start: Int, results: [Result])]>([])
    forEachRange(count) { range in
      let results = range.map(transform)
      parts.withLock { $0.append((range.lowerBound, results)) }
    }
    let sorted = parts.withLock { $0.sorted { $0.start < $1.start } }
    var all: [Result] = []
    all.reserveCapacity(count)
    for part in sorted { all += part.results }
    return all
  }

  /// What the function makes of each value, in their order.
  package func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], _ transform: @escaping @Sendable (Value) -> Result
  ) -> [Result] {
    map(count: values.count) { transform(values[$0]) }
  }
}
