/// The version of this program, as `--version` and the manifest have it.
package let toolVersion = "0.1.0"

/// The version of libcmark, as the manifest has it: another one may give other bytes.
let cmarkVersion = "0.30.2"
