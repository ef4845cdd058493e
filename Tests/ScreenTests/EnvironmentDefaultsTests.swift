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
      (["TERM": "linux", "LANG": "C.UTF-8"], .half), (["TERM": "linux", "LANG": "C"], .ascii),
      (["TERM": "linux-16color", "LANG": "C.UTF-8"], .half),
    ] as [([String: String], GlyphSet)])
  func glyphs(environment: [String: String], glyphs: GlyphSet) {
    #expect(GlyphSet.forEnvironment(environment) == glyphs)
  }

  @Test("COLORTERM and CLICOLOR_FORCE mean what they mean everywhere")
  func moreColor() {
    #expect(ColorDepth.isDirect(in: ["COLORTERM": "24bit"]))
    #expect(!ColorDepth.isDirect(in: ["COLORTERM": "yes"]))
    #expect(ColorDepth.isForced(in: ["CLICOLOR_FORCE": "1"]))
    #expect(!ColorDepth.isForced(in: ["CLICOLOR_FORCE": "0"]))
    #expect(!ColorDepth.isForced(in: ["CLICOLOR_FORCE": ""]))
  }

  @Test("NO_COLOR counts when it isn't empty")
  func noColor() {
    #expect(ColorDepth.isRefused(in: ["NO_COLOR": "1"]))
    #expect(!ColorDepth.isRefused(in: ["NO_COLOR": ""]))
    #expect(!ColorDepth.isRefused(in: [:]))
  }
}
