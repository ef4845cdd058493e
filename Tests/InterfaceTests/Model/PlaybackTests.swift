import Testing

@testable import Interface

@Suite("Playback")
struct PlaybackTests {
  @Test("the opening reaches the pause in 2.5 seconds and stops there")
  func opening() {
    var playback = Playback(lastStep: 2400, pause: 1600)
    playback.open()
    playback.advance(seconds: 1.25)
    #expect(playback.step == 800)
    #expect(playback.isPlaying)
    playback.advance(seconds: 1.25)
    #expect(playback.step == 1600)
    #expect(!playback.isPlaying)
  }

  @Test("after the pause it plays on to the end, and from the end again from the start")
  func playingOn() {
    var playback = Playback(lastStep: 2400, pause: 1600)
    playback.seek(to: 1600)
    playback.toggle()
    playback.advance(seconds: 100)
    #expect(playback.step == 2400)
    #expect(!playback.isPlaying)
    playback.toggle()
    #expect(playback.step == 0)
    #expect(playback.isPlaying)
  }

  @Test("many short ticks and one long one lead to the same step")
  func ticks() {
    var short = Playback(lastStep: 1000, pause: nil)
    var long = short
    short.open()
    long.open()
    for _ in 0..<64 { short.advance(seconds: 1.0 / 64) }
    long.advance(seconds: 1)
    #expect(short == long)
  }

  @Test("speed doubles and halves within its range")
  func speed() {
    var playback = Playback(lastStep: 100, pause: nil)
    for _ in 0..<20 { playback.changeSpeed(by: 2) }
    #expect(playback.speed == 64)
    for _ in 0..<20 { playback.changeSpeed(by: 0.5) }
    #expect(playback.speed == 1.0 / 64)
  }

  @Test("seeking stays within the run and stops the animation")
  func seeking() {
    var playback = Playback(lastStep: 10, pause: nil)
    playback.open()
    playback.seek(to: 99)
    #expect(playback.step == 10)
    #expect(!playback.isPlaying)
    playback.seek(to: -1)
    #expect(playback.step == 0)
  }

  @Test("a run without steps can't be played")
  func empty() {
    var playback = Playback(lastStep: 0, pause: nil)
    playback.open()
    #expect(!playback.isPlaying)
    playback.toggle()
    #expect(!playback.isPlaying)
  }
}
