package import Simulation

extension Scene {
  /// The minimum of the mean loss, if there is a single one that descents from the starts or from
  /// the visible window find.
  ///
  /// - Parameter surface: the scene's, in whatever form it has been made already.
  package func minimum(on surface: any Surface) -> Vector? {
    surface.minimum(from: optimizers.map { $0.start ?? start } + searchPoints)
  }

  /// Where else to look for minima: nine places of the window, or around the first start.
  private var searchPoints: [Vector] {
    let reach = max(1, start.norm)
    let x = view?.x ?? start.x - reach...start.x + reach
    let y = view?.y ?? start.y - reach...start.y + reach
    return [0.15, 0.5, 0.85].flatMap { across in
      [0.15, 0.5, 0.85].map { up in
        Vector(
          x.lowerBound + across * (x.upperBound - x.lowerBound),
          y.lowerBound + up * (y.upperBound - y.lowerBound))
      }
    }
  }
}
