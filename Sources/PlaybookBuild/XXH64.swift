/// The 64-bit hash of Yann Collet's xxHash specification (version 0.1.1), with seed 0.
///
/// It tells an accidental change from none; it is no proof against an adversary, and nothing here
/// asks for one.
package func xxh64(_ bytes: [UInt8]) -> UInt64 {
  bytes.withUnsafeBytes { xxh64($0) }
}

private let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
private let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
private let prime3: UInt64 = 0x1656_67B1_9E37_79F9
private let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
private let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

private func xxh64(_ input: UnsafeRawBufferPointer) -> UInt64 {
  var offset = 0
  var hash: UInt64
  if input.count >= 32 {
    var (a, b, c, d) = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
    while offset + 32 <= input.count {
      a = round(a, input.word(at: offset))
      b = round(b, input.word(at: offset + 8))
      c = round(c, input.word(at: offset + 16))
      d = round(d, input.word(at: offset + 24))
      offset += 32
    }
    hash = rotate(a, 1) &+ rotate(b, 7) &+ rotate(c, 12) &+ rotate(d, 18)
    for lane in [a, b, c, d] {
      hash = (hash ^ round(0, lane)) &* prime1 &+ prime4
    }
  } else {
    hash = prime5
  }
  hash &+= UInt64(input.count)
  while offset + 8 <= input.count {
    hash = rotate(hash ^ round(0, input.word(at: offset)), 27) &* prime1 &+ prime4
    offset += 8
  }
  if offset + 4 <= input.count {
    let half = UInt32(littleEndian: input.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    hash = rotate(hash ^ (UInt64(half) &* prime1), 23) &* prime2 &+ prime3
    offset += 4
  }
  while offset < input.count {
    hash = rotate(hash ^ (UInt64(input[offset]) &* prime5), 11) &* prime1
    offset += 1
  }
  hash = (hash ^ (hash >> 33)) &* prime2
  hash = (hash ^ (hash >> 29)) &* prime3
  return hash ^ (hash >> 32)
}

private func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
  rotate(lane &+ word &* prime2, 31) &* prime1
}

private func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
  (value << bits) | (value >> (64 - bits))
}

extension UnsafeRawBufferPointer {
  fileprivate func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
