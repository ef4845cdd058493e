import Simulation
import Testing

@testable import Lessons

@Suite("Landscape")
struct LandscapeTests {
  private func landscape(_ text: String, after previous: Landscape? = nil) throws -> Landscape {
    let scene = try scene("title: T\n" + text)
    return Landscape(
      of: scene, surface: scene.surface(), trajectories: scene.experiment().trajectories(),
      after: previous)
  }

  @Test("a window that is named is the one that is searched")
  func ownWindow() throws {
    let himmelblau = "loss: (x^2+y-11)^2+(x+y^2-7)^2\nstart: [0, 0]\nsteps: 1\n"
    let all = try landscape(himmelblau + "view: {x: [-5, 5], y: [-5, 5]}\n")
    #expect(all.minima.count == 4)
    let one = try landscape(himmelblau + "view: {x: [0, 5], y: [0, 5]}\n")
    #expect(one.minima.count == 1)
    #expect((one.minima[0] - Vector(3, 2)).norm < 1e-6)
  }

  @Test("a fitted window holds the path, and a minimum that is near it")
  func fitted() throws {
    let near = try landscape("loss: (x-2)^2+y^2\nstart: [1, 1]\nsteps: 300\nlr: 0.005\n")
    #expect(near.minima.count == 1)
    #expect(near.window.x.contains(2) && near.window.y.contains(0))
    let far = try landscape("loss: (x-200)^2+y^2\nstart: [1, 1]\nsteps: 30\nlr: 0.005\n")
    #expect(far.minima.isEmpty)
    #expect(far.window.x.upperBound < 5)
  }

  @Test("where the loss falls for ever the window stays around the path")
  func falling() throws {
    let valley = try landscape(
      "loss: sin(x+y)+(x-y)^2-1.5*x+2.5*y+1\nstart: [3, 3]\nsteps: 1500\nlr: 0.02\n")
    #expect(valley.window.x.upperBound - valley.window.x.lowerBound < 5)
    for minimum in valley.minima {
      // (−0.54720, −1.54720) + k·(π, π)
      let periods = (minimum.x + 0.5471976) / Double.pi
      #expect(abs(periods - periods.rounded()) < 1e-6)
      #expect(abs(minimum.y - minimum.x + 1) < 1e-6)
    }
    #expect(!valley.minima.isEmpty)
  }

  @Test("what was searched need not be searched again; beyond it must")
  func searched() throws {
    let bowl = try landscape(
      "loss: x^2+y^2\nstart: [1, 1]\nsteps: 1\nview: {x: [-2, 2], y: [-1, 1]}\n")
    let inside = Scene.Window(x: -1...1, y: -1...0)
    #expect(bowl.windowToSearch(for: inside, hidesFuture: true) == nil)
    let beyond = Scene.Window(x: -1...3, y: -2...0)
    #expect(
      bowl.windowToSearch(for: beyond, hidesFuture: false)
        == Scene.Window(x: -2...3, y: -2...1))
  }

  @Test("an edit that leaves surface and window alone leaves the minima alone")
  func kept() throws {
    let text = "loss: x^2+y^2\nstart: [1, 1]\nsteps: 9\nview: {x: [-2, 2], y: [-1, 1]}\n"
    let before = try landscape(text)
    #expect(try landscape(text + "lr: 0.5\n", after: before).minima == before.minima)
    let other = text.replacing("x^2+", with: "(x-1)^2+")
    #expect(try landscape(other, after: before).minima != before.minima)
  }
}
