import Screen
import Testing

@Suite struct EnvironmentDefaultsTests {
  @Test(
    "the first locale variable that is set decides on the glyphs",
    arguments: [
      ([:], GlyphSet.ascii), (["LANG": "C"], .ascii), (["LANG": "POSIX"], .ascii),
      (["LANG": "de_DE.ISO-8859-1"], .ascii), (["LANG": "C.UTF-8"], .full),
      (["LANG": "en_US.utf8"], .full), (["LANG": "sr_RS.UTF-8@latin"], .full),
      (["LC_ALL": "C", "LANG": "C.UTF-8"], .ascii), (["LC_ALL": "", "LANG": "C.UTF-8"], .full),
      (["LC_CTYPE": "C.UTF-8", "LANG": "C"], .full),
    ] as [([String: String], GlyphSet)])
  func glyphs(environment: [String: String], glyphs: GlyphSet) {
    #expect(GlyphSet.forEnvironment(environment) == glyphs)
  }

  @Test("NO_COLOR counts when it isn't empty")
  func noColor() {
    #expect(ColorDepth.isRefused(in: ["NO_COLOR": "1"]))
    #expect(!ColorDepth.isRefused(in: ["NO_COLOR": ""]))
    #expect(!ColorDepth.isRefused(in: [:]))
  }
}
