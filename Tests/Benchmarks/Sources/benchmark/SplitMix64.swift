/// A small generator of pseudo-random numbers that gives the same sequence on every machine.
///
/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
struct SplitMix64 {
  private var state: UInt64

  /// A generator whose whole sequence follows from `seed`.
  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to, but not including, `bound`, which is positive.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Whether an event happens that happens once in `times`.
  mutating func once(in times: Int) -> Bool { below(times) == 0 }

  /// A member of a list that is not empty, each with the same chance.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// A number below `bound`, small ones much more often: a few things are mentioned everywhere, most seldom.
  mutating func skewed(_ bound: Int) -> Int {
    let one = below(bound + 1)
    return bound == 0 ? 0 : min(bound - 1, one * below(bound + 1) / (bound + 1))
  }
}
