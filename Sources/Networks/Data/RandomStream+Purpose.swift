import Simulation

extension RandomStream {
  /// What numbers are drawn for. Each purpose has a stream of its own, so that none knows of another.
  enum Purpose: UInt64 {
    /// √2's first 64 binary digits, as those that follow are of √3, √5 and √7.
    case initialWeights = 0x6A09_E667_F3BC_C908
    case split = 0xBB67_AE85_84CA_A73B
    case labelNoise = 0x3C6E_F372_FE94_F82B
    case madeUpData = 0xA54F_F53A_5F1D_36F1
  }

  /// The stream of a scene's seed for a purpose: that of their sum mod 2⁶⁴.
  init(seed: UInt64, for purpose: Purpose) { self.init(seed: seed &+ purpose.rawValue) }
}
