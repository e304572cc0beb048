/// The version of this program, as `--version` and the manifest have it.
package let toolVersion = "0.1.0"
