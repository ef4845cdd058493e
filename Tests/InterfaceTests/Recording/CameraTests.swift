import Lessons
import Screen
import Testing

@testable import Interface

@Suite("Camera")
struct CameraTests {
  private static let size = Size(columns: 60, rows: 20)

  /// A quarter of the frames.
  private static var quick: Camera.Options {
    var options = Camera.Options()
    options.speed = 4
    return options
  }

  /// What was taken: frames one after the other, and marks with the number of frames before them.
  private struct Film {
    var frames: [(seconds: Double, frame: Frame)] = []
    var marks: [(label: String, frame: Int, seconds: Double)] = []
    var seconds = 0.0
    var model: Model

    func frames(before label: String) -> [Frame] {
      let end = marks.first { $0.label == label }?.frame ?? 0
      return frames.prefix(end).map(\.frame)
    }
  }

  private func film(
    _ scene: Scene, _ options: Camera.Options = quick, keys: String? = nil
  ) throws -> Film {
    let model = Model(scene: scene, size: Self.size)
    var film = Film(model: model)
    var camera = Camera(model, options) { shot, seconds in
      switch shot {
      case .frame(let frame, _): film.frames.append((seconds, frame))
      case .mark(let label): film.marks.append((label, film.frames.count, seconds))
      }
    }
    if let keys {
      try camera.film(try KeyScript(keys), entrance: .playing)
    } else {
      try camera.filmStory()
    }
    (film.seconds, film.model) = (camera.seconds, camera.model)
    return film
  }

  @Test(
    "a story is told to its end: a mark for each beat, question and answer; times never go back")
  func story() throws {
    let film = try film(try storyScene())
    #expect(
      film.marks.map(\.label) == [
        "story-test 1 of 4", "story-test 2 of 4: question", "story-test 2 of 4: answer",
        "story-test 3 of 4", "story-test 4 of 4: question", "story-test 4 of 4: answer",
      ])
    let times = film.frames.map(\.seconds)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(times.first == 0 && film.seconds >= (times.last ?? 0) + 3)
  }

  @Test("the end is the last beat, as the lab shows it")
  func end() throws {
    let scene = try storyScene()
    var model = Model(scene: scene, size: Self.size)
    model.passQuestions()
    model.open(.story(beat: 3))
    #expect(try film(scene).frames.last?.frame == model.frame())
  }

  @Test("no frame before an answer tells of what comes: other futures have the same ones")
  func leaks() throws {
    let films = try ["1", "where(t <= 40, 1, -3)"].map { try film(try storyScene(schedule: $0)) }
    let answer = "story-test 2 of 4: answer"
    let hidden = films.map { $0.frames(before: answer) }
    #expect(hidden[0].count >= 10)
    #expect(hidden[0] == hidden[1])
    #expect(films[0].frames.last?.frame != films[1].frames.last?.frame)
    for word in ["MAP", "1/λ", " %", "AdamW stays longest"] {
      #expect(hidden[0].allSatisfy { !$0.plainText.contains(word) }, "\(word)")
    }
  }

  @Test("a pause and a speed: both are obeyed")
  func pace() throws {
    let scene = try storyScene()
    var options = Camera.Options()
    options.pause = 0
    // Four beats of a second at most, two of them questions whose answer takes two.
    let usual = try film(scene, options)
    #expect((4...8).contains(usual.seconds))
    options.speed = 4
    let fast = try film(scene, options)
    #expect((fast.seconds - usual.seconds / 4).magnitude < 0.3)
    options.pause = 10
    #expect((try film(scene, options).seconds - fast.seconds - 60).magnitude < 0.01)
  }

  @Test("without a story the run is filmed, to its pause and to its end")
  func run() throws {
    var scene = try storyScene()
    scene.story = []
    let film = try film(scene)
    #expect(film.marks.isEmpty)
    #expect(film.model.shown.playback.step == 200)
    // Twice 2.5 s of movement at four times the speed, twice 3 s at rest.
    #expect(film.frames.count > 30)
    #expect((film.seconds - 7.25).magnitude < 0.1)
  }

  @Test("keys are pressed while the lab plays; a wait lets it play, q ends")
  func keys() throws {
    let scene = try storyScene()
    let waiting = try film(scene, keys: "wait:1")
    // The opening takes a quarter of 2.5 s for 120 steps, and the closing 3 s.
    #expect(waiting.seconds == 4 && waiting.model.shown.playback.step == 120)
    let typed = try film(scene, keys: "wait:3 e type:0.5 Enter")
    #expect(typed.model.shown.document.scene.hyperparameters.weightDecay == 0.5)
    let left = try film(scene, keys: "wait:1 q wait:100 Up")
    #expect(left.seconds < 1.2 && left.model.orders.departure == .quit)
    let begun = try film(scene, keys: "PageDown wait:2 PageDown")
    #expect(begun.marks.map(\.label) == ["story-test 1 of 4", "story-test 2 of 4: question"])
  }

  @Test("a film writes no file and opens no editor, and says so")
  func effects() throws {
    let film = try film(try storyScene(), keys: "wait:3 E")
    #expect(film.model.orders.request == nil)
    #expect(film.frames.last?.frame.plainText.contains("there are no files here") == true)
  }

  @Test("the same scene is the same film, a map included, however many make it")
  func repeatable() throws {
    var scene = try storyScene()
    scene.story[1].map = .product
    scene.steps = 100
    scene.sweep = Scene.Sweep(
      learningRate: 1e-3...0.1, weightDecay: 1e-3...1, columns: 5, rows: 5)
    var options = Camera.Options()
    options.speed = 20
    let films = try [1, 2].map { threads in
      options.threads = threads
      return try film(scene, options)
    }
    #expect(films[0].frames.contains { $0.frame.plainText.contains("lr·λ") })
    #expect(films[0].frames.map(\.frame) == films[1].frames.map(\.frame))
    #expect(films[0].frames.map(\.seconds) == films[1].frames.map(\.seconds))
  }
}
