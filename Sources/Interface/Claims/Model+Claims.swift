import Lessons
import Screen

extension Model {
  /// Whether the numbers are no longer those that the scene speaks of: what it says of them may be
  /// false now. Flags count as much as keys.
  var isChanged: Bool { document.scene.hasOtherNumbers(than: document.origin.scene) }
}

extension Model {
  /// Whether the list of claims is what the screen shows.
  var showsClaims: Bool {
    isClaimsOpen && mode == .lab && !awaitsQuestion && !isMapOpen && !isBlank
  }

  mutating func toggleClaims() {
    isClaimsOpen.toggle()
    firstClaim = 0
  }

  mutating func scrollClaims(by count: Int) {
    firstClaim = min(max(firstClaim + count, 0), max(document.scene.claims.count - 1, 0))
  }

  /// The wheel scrolls the list; false for anything else.
  mutating func listOfClaimsTakes(_ mouse: Mouse) -> Bool {
    guard showsClaims else { return false }
    switch mouse.action {
    case .wheelUp: scrollClaims(by: -1)
    case .wheelDown: scrollClaims(by: 1)
    case .press, .drag, .release: return false
    }
    return true
  }
}

extension Scene {
  fileprivate func hasOtherNumbers(than other: Scene) -> Bool {
    hyperparameters != other.hyperparameters || parameters != other.parameters
      || start != other.start || optimizers != other.optimizers || steps != other.steps
      || seed != other.seed || noise != other.noise || schedule != other.schedule
      || loss != other.loss
  }
}
