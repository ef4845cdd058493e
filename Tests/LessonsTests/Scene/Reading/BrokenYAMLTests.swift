import Testing

@testable import Lessons

/// What is said about texts that are not YAML, or more of YAML than scenes use.
@Suite struct BrokenYAMLTests {
  @Test(
    "a syntax error is reported in one line at its place",
    arguments: [
      Broken("", at: "1:1", "the file is empty", "write at least 'title', 'loss' and 'start'"),
      Broken(
        "# only a comment", at: "1:1", "the file is empty",
        "write at least 'title', 'loss' and 'start'"),
      Broken("---", at: "1:1", "the file is empty", "write at least 'title', 'loss' and 'start'"),
      Broken(
        "just text", at: "1:1", "the scene is a text",
        "write keys and values, such as 'title: My scene'"),
      Broken(
        "[1, 2]", at: "1:1", "the scene is a list",
        "write keys and values, such as 'title: My scene'"),
      Broken(
        "title: T\u{7}", at: "1:9", "the character U+0007 is not allowed in a scene", "remove it"),
      Broken(
        "title: a\u{2028}b", at: "1:9", "the character U+2028 is not allowed in a scene",
        "remove it"),
      Broken(
        "title: [T\nloss: 0", at: "1:8", "this list is never closed",
        "write ',' between entries and ']' at the end"),
      Broken(
        "title: {T\nloss: 0", at: "1:8", "this mapping is never closed",
        "write ',' between entries and '}' at the end"),
      Broken("title: \"T\nloss: 0", at: "1:8", "this quote is never closed", "close it"),
      Broken(
        "title: T\n  loss: 0", at: "2:7", "a ':' is out of place",
        "put the text in quotes or mend the indentation"),
      Broken(
        "title: a: b", at: "1:9", "a ':' is out of place",
        "put the text in quotes or mend the indentation"),
      Broken(
        "title: T\nloss\nstart: [1, 1]", at: "2:1", "a key stands without its ':'",
        "write 'key: value'"),
      Broken(
        "title: T\n\tloss: 0", at: "2:1", "a tab stands in the indentation", "indent with spaces"),
      Broken(
        "title: @x", at: "1:8", "a value cannot begin with this character", "put the text in quotes"
      ),
      Broken(
        "title: `x`", at: "1:8", "a value cannot begin with this character",
        "put the text in quotes"),
      Broken(
        "title: T\n loss: 0\nstart: 1", at: "2:6", "a ':' is out of place",
        "put the text in quotes or mend the indentation"),
      Broken(
        "story:\n  - at: 0\n  say: x", at: "3:3", "this line does not fit the list it stands in",
        "begin it with '- ' or mend its indentation"),
      Broken(
        "story: - at: 0", at: "1:8", "a list cannot begin here", "begin it on a line of its own"),
      Broken(
        "title: \"a\\qb\"", at: "1:10", "unknown escape in double quotes",
        "use single quotes, or write \\\\ for \\"),
      Broken(
        "start: [1,, 2]", at: "1:11", "a value is missing here", "write it or remove the comma"),
      Broken(
        "title: T\n---\ntitle: U", at: "2:1", "a second document begins here",
        "keep one scene in a file"),
    ])
  func reportsSyntax(_ broken: Broken) {
    #expect(complaint(broken.text) == broken.complaint)
  }

  @Test(
    "anchors, aliases, tags, merges and repeated keys are refused",
    arguments: [
      Broken(
        "title: !!str T", at: "1:8", "tags (!) are not part of scene files",
        "remove the tag, or put the text in quotes"),
      Broken(
        "title: ! T", at: "1:8", "tags (!) are not part of scene files",
        "remove the tag, or put the text in quotes"),
      Broken(
        "title: !!foo \"T\"", at: "1:8", "tags (!) are not part of scene files",
        "remove the tag, or put the text in quotes"),
      Broken(
        "title: !a!b T", at: "1:8", "tags (!) are not part of scene files", "put the text in quotes"
      ),
      Broken(
        "title: &a T", at: "1:8", "anchors (&) are not part of scene files",
        "write the value out at each place"),
      Broken(
        "title: &a T\nsummary: *a", at: "1:8", "anchors (&) are not part of scene files",
        "write the value out at each place"),
      Broken(
        "title: T\nloss: 0\nstart: [4, 1]\nsummary: *a", at: "4:10",
        "aliases (*) are not part of scene files", "write the value out, or put it in quotes"),
      Broken(
        "<<: {a: 1}", at: "1:1", "merge keys (<<) are not part of scene files", "write the keys out"
      ),
      Broken(
        "base: &b {a: 1}\n<<: *b", at: "1:7", "anchors (&) are not part of scene files",
        "write the value out at each place"),
      Broken(
        "*a : 1", at: "1:1", "aliases (*) are not part of scene files",
        "write the value out, or put it in quotes"),
      Broken(
        "title: T\nloss: * 2", at: "2:7", "aliases (*) are not part of scene files",
        "write the value out, or put it in quotes"),
      Broken(
        "title: T\nloss: &", at: "2:7", "anchors (&) are not part of scene files",
        "write the value out at each place"),
      Broken(
        "? [1, 2]\n: 3", at: "1:3", "a key must be a plain word",
        "put the list or mapping behind a 'key:'"),
      Broken(
        "title: T\nloss: 0\ntitle: U", at: "3:1", "the key 'title' is given twice, first in line 1",
        "keep one"),
      Broken(
        "view: {x: [0, 1], x: [1, 2]}", at: "1:19", "the key 'x' is given twice, first in line 1",
        "keep one"),
      Broken(
        "\"lr\": 1\nlr: 2\n'lr': 3", at: "2:1", "the key 'lr' is given twice, first in line 1",
        "keep one"),
      Broken("1: 2\n'1': 3", at: "2:1", "the key '1' is given twice, first in line 1", "keep one"),
      Broken(
        "lr: 1\nlr: 2\nbeta1: 1\nbeta1: 2", at: "2:1",
        "the key 'lr' is given twice, first in line 1", "keep one"),
      Broken(
        "%FOO\n---\ntitle: T", at: "1:5", "this is not YAML (found unknown directive name)",
        "check the indentation, the quotes and the colons"),
      Broken(
        "[a]: 1\n[a]: 2", at: "1:1", "a key must be a plain word",
        "put the list or mapping behind a 'key:'"),
      Broken("title: |\n\tT", at: "2:1", "a tab stands in the indentation", "indent with spaces"),
      Broken(
        "title: >5x\n  T", at: "1:8",
        "a value that begins with | or > is a block of text, which starts in the line below",
        "put it in quotes, such as '|x|+y^2'"),
      Broken(
        "key: value\n- item", at: "2:1", "this does not fit the lines above it",
        "mend the indentation, or put the text above in quotes"),
      Broken(
        "title: 'T'x", at: "1:11", "this does not fit the lines above it",
        "mend the indentation, or put the text above in quotes"),
      Broken(
        "title: T\n}", at: "2:1", "this does not fit the lines above it",
        "mend the indentation, or put the text above in quotes"),
    ])
  func refusesExtras(_ broken: Broken) {
    #expect(complaint(broken.text) == broken.complaint)
  }

  @Test(
    "deep nesting is refused",
    arguments: [
      Broken(
        String(repeating: "[", count: 3000), at: "1:65", "this is nested too deeply",
        "a scene needs four levels"),
      Broken(
        String(repeating: "- ", count: 3000), at: "1:129", "this is nested too deeply",
        "a scene needs four levels"),
      Broken(
        String(repeating: "{a: ", count: 3000), at: "1:257", "this is nested too deeply",
        "a scene needs four levels"),
    ])
  func refusesDepth(_ broken: Broken) {
    #expect(complaint(broken.text) == broken.complaint)
  }
}
