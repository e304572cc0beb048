internal import PlaybookDiagnostics
internal import PlaybookModel
package import PlaybookSite

/// The files of a site that are no pages: `robots.txt`, `sitemap.xml`, `feed.xml`, redirects and
/// `.nojekyll`.
package func renderExtras(_ plan: SitePlan) -> [(path: String, bytes: [UInt8])] {
  let settings = plan.playbook.settings
  var files: [(path: String, bytes: [UInt8])] = [(".nojekyll", [])]
  var robots = "User-agent: *\nAllow: /\n"
  if let base = SiteIndex.baseURL(of: plan) {
    robots += "Sitemap: \(base)sitemap.xml\n"
    files.append(("sitemap.xml", sitemap(of: plan, base: base)))
    if let feed = AtomFeed.bytes(of: plan, base: base) { files.append((AtomFeed.path, feed)) }
  }
  files.append(("robots.txt", Array(robots.utf8)))
  for redirect in plan.redirects {
    let page = redirectPage(to: redirect.target, language: settings.language)
    files.append((redirect.path.file, page))
  }
  return files
}

/// The content policy of every page: nothing inline, nothing from elsewhere but pictures.
package let contentPolicy = """
  default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; \
  object-src 'none'; base-uri 'none'; form-action 'none'
  """

/// Every page that search engines should know. Without dates: a clock has no place in the output.
private func sitemap(of plan: SitePlan, base: String) -> [UInt8] {
  var xml: [UInt8] = []
  xml.reserveCapacity(plan.pages.count * 80 + 200)
  xml += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
  xml += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
  for page in plan.pages where page.kind != .notFound {
    xml += "  <url><loc>".utf8
    xml.append(escaping: base.utf8)
    xml.append(escaping: page.path.link.utf8)
    xml += "</loc></url>\n".utf8
  }
  xml += "</urlset>\n".utf8
  return xml
}

/// A page that leads elsewhere at once, and says so where it cannot.
private func redirectPage(to target: String, language: String) -> [UInt8] {
  let address = target.escapedForHTML
  let page = """
    <!doctype html>
    <html lang="\(language.escapedForHTML)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(contentPolicy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>This page has moved</title>
    <link rel="canonical" href="\(address)">
    <meta http-equiv="refresh" content="0; url=\(address)">
    </head>
    <body>
    <main>
    <h1>This page has moved</h1>
    <p><a href="\(address)">Go to its new place</a></p>
    </main>
    </body>
    </html>

    """
  return Array(page.utf8)
}
