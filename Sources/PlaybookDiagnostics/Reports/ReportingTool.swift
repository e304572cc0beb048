/// Who a report is by: the program and its version.
package struct ReportingTool: Sendable, Hashable {
  package let name: String
  package let version: String

  package init(name: String = "playbook", version: String) {
    self.name = name
    self.version = version
  }
}
