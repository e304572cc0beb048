package import PlaybookSite

/// The bytes of one page.
package func renderPage(_ page: Page, in plan: SitePlan, with templates: TemplateSet) -> [UInt8] {
  []
}
