/// The default templates and assets, embedded into the binary.
package enum Theme {}
