internal import Synchronization

/// What the preview shows now, and who waits for it to change.
///
/// Everything is one number, the generation, which grows with each change: a page knows of which
/// generation it is, so it can tell after any pause whether it is still right.
package final class PreviewBoard: Sendable {
  /// What is shown at one moment.
  package struct Moment: Sendable {
    package var generation = 0
    /// The last site without errors; nothing before there was one.
    package var site: PreviewSite?
    /// The generation since which pages, or style sheets alone, are as they are.
    package var pagesSince = 0
    package var stylesSince = 0
    package var findings = PreviewFindings()
    /// Whether the site is what the source says now.
    package var isCurrent = false
  }

  /// Tells one run of the server from the next, whose generations begin again.
  package let session: String

  private struct State {
    var moment = Moment()
    var isClosed = false
    var waiting: [Int: Bell] = [:]
    var nextTicket = 0
  }

  private let state = Mutex(State())

  package init(session: String) { self.session = session }

  package var now: Moment { state.withLock { $0.moment } }

  package var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Shows a site, or the findings for whose sake the last one stays.
  ///
  /// - Parameter isStyleOnly: whether only style sheets differ from what was made before.
  package func show(_ site: PreviewSite?, _ findings: PreviewFindings, isStyleOnly: Bool) {
    change { state in
      state.moment.generation += 1
      state.moment.findings = findings
      let wasCurrent = state.moment.isCurrent
      state.moment.isCurrent = site != nil
      guard let site else { return }
      state.moment.site = site
      if isStyleOnly, wasCurrent {
        state.moment.stylesSince = state.moment.generation
      } else {
        state.moment.pagesSince = state.moment.generation
      }
    }
  }

  /// Lets everybody go who waits; nothing changes any more.
  package func close() { change { $0.isClosed = true } }

  /// Waits until there is something newer than a generation, or the board is closed, but no longer
  /// than the time says.
  package func wait(after generation: Int, for milliseconds: Int) {
    let bell = Bell()
    let ticket = state.withLock { state -> Int? in
      if state.isClosed || state.moment.generation != generation { return nil }
      state.nextTicket += 1
      state.waiting[state.nextTicket] = bell
      return state.nextTicket
    }
    guard let ticket else { return }
    bell.wait(for: milliseconds)
    state.withLock { $0.waiting[ticket] = nil }
  }

  private func change(_ body: (inout State) -> Void) {
    let (bells, old) = state.withLock { state in
      let old = state.moment.site
      if !state.isClosed { body(&state) }
      return (Array(state.waiting.values), old)
    }
    for bell in bells { bell.ring() }
    // To take a large site apart takes time, for which nobody has to wait.
    withExtendedLifetime(old) {}
  }
}
