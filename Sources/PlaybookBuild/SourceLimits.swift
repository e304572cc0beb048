/// How much a site may hold, so that the cost of a build is bounded by what is allowed.
package struct SourceLimits: Sendable {
  package var markdownBytes = 1 << 20
  package var yamlBytes = 8 << 20
  package var csvBytes = 256 << 20
  package var assetBytes = 20 << 20
  package var files = 250_000
  package var totalBytes = 4 << 30
  /// Of a path below the site's root.
  package var pathBytes = 200
  /// Of folders in one another.
  package var levels = 32

  package init() {}

  func bytes(for name: String, isTemplate: Bool) -> Int {
    if isTemplate { return assetBytes }
    if isMarkdown(name) { return markdownBytes }
    if isYAML(name) { return yamlBytes }
    return isCSV(name) ? csvBytes : assetBytes
  }
}
