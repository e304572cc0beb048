/// The type of a file by the end of its name, as browsers want it.
func contentType(of path: [UInt8]) -> String {
  let parts = path.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let ending = String(decoding: parts.last ?? [], as: UTF8.self).lowercased()
  return contentTypes[ending] ?? "application/octet-stream"
}

private let contentTypes = [
  "html": "text/html; charset=utf-8",
  "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8",
  "mjs": "text/javascript; charset=utf-8",
  "json": "application/json; charset=utf-8",
  "xml": "application/xml; charset=utf-8",
  "txt": "text/plain; charset=utf-8",
  "md": "text/plain; charset=utf-8",
  "yaml": "text/plain; charset=utf-8",
  "csv": "text/csv; charset=utf-8",
  "svg": "image/svg+xml; charset=utf-8",
  "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
  "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
  "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
  "pdf": "application/pdf", "zip": "application/zip",
  "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg", "wav": "audio/wav",
]
