package import PlaybookBuild
internal import PlaybookSite
internal import Synchronization

/// A rendered site by its addresses. Each page is rendered when it is asked for, and the index of
/// the site's words is made when the first of its files is.
package final class PreviewSite: Sendable {
  private let pages: RenderedSite
  private let places: [[UInt8]: Int]
  private let result: BuildResult
  private let indexed = Mutex<IndexedSite?>(nil)

  private struct IndexedSite: Sendable {
    let site: RenderedSite
    let places: [[UInt8]: Int]
  }

  /// Nothing where there is an error.
  package init?(_ result: BuildResult) {
    guard let site = result.render(isIndexed: false) else { return nil }
    self.result = result
    pages = site
    places = site.places
  }

  /// The bytes of a file, by its path below the site's root; nothing where there is none.
  package func bytes(of path: [UInt8]) -> [UInt8]? {
    if let place = places[path] { return pages.bytes(place) }
    guard path == Self.searchIndex || path.starts(with: Self.searchFolder) else { return nil }
    let indexed = indexed.withLock { indexed in
      let made = indexed ?? result.render().map { IndexedSite(site: $0, places: $0.places) }
      indexed = made
      return made
    }
    return indexed.flatMap { indexed in indexed.places[path].map { indexed.site.bytes($0) } }
  }

  package func holds(_ path: [UInt8]) -> Bool { places[path] != nil }

  private static let searchIndex = Array(SitePlan.searchIndexFile.utf8)
  private static let searchFolder = Array((SitePlan.searchFolder + "/").utf8)
}

extension RenderedSite {
  fileprivate var places: [[UInt8]: Int] {
    var places: [[UInt8]: Int] = [:]
    places.reserveCapacity(files.count)
    for (index, path) in files.enumerated() { places[Array(path.utf8)] = index }
    return places
  }
}
