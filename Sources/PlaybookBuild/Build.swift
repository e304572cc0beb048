/// The pipeline; see ARCHITECTURE.md.
package enum BuildPlaceholder {}
