import Lessons

extension Exhibit {
  /// What is known of the present claims on the present runs.
  ///
  /// The document can lose its claims while the runs stay: a copy with other numbers has none.
  var claimBoard: ClaimBoard {
    if let claims, claims.id == claimBoardID { return claims }
    return ClaimBoard(of: document.scene.claims, onRuns: runs.revision)
  }

  var claimBoardID: Int { ClaimBoard.id(of: document.scene.claims, onRuns: runs.revision) }
}
