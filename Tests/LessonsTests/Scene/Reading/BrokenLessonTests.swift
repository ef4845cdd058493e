import Testing

@testable import Lessons

/// What is said about story and claims.
@Suite struct BrokenLessonTests {
  @Test(
    "a wrong beat is explained",
    arguments: [
      Broken("story: x", at: "4:8", "story is a text", "write a list of beats with 'at' and 'say'"),
      Broken("story: []", at: "4:8", "story is empty", "list beats with 'at' and 'say'"),
      Broken(
        "story: [x]", at: "4:9", "entry 1 of story is a text", "write a mapping with 'at' and 'say'"
      ),
      Broken(
        "story: [{at: 0}]", at: "4:9", "entry 1 of story has no 'say'",
        "add one, such as 'say: What is seen here.'"),
      Broken(
        "story: [{say: x}]", at: "4:9", "entry 1 of story has no 'at'", "add one, such as 'at: 0'"),
      Broken(
        "story: [{at: 999, say: x}]", at: "4:14", "at is '999'",
        "write a whole number from 0 to 300"),
      Broken(
        "story: [{at: 5, say: x}, {at: 4, say: y}]", at: "4:26",
        "this beat is at step 4 and the one before it at 5", "put the beats in order"),
      Broken(
        "story: [{at: 5, say: x}, {at: 9, waits: [5], say: y}]", at: "4:26",
        "waits are steps on the way from 5 to 9", "name some between them, in order"),
      Broken(
        "story: [{at: 9, waits: [6, 6], say: y}]", at: "4:9",
        "waits are steps on the way from 0 to 9", "name some between them, in order"),
      Broken(
        "story: [{at: 0, waits: [1], say: y}]", at: "4:9",
        "between step 0 of the beat before and this one's 0 there is nothing to wait at",
        "remove waits"),
      Broken(
        "story: [{at: 0, say: x, predict: q}]", at: "4:25",
        "'predict' has no meaning without 'choices'", "add 'choices' or remove 'predict'"),
      Broken(
        "story: [{at: 0, say: x, choices: [a, b]}]", at: "4:25",
        "'choices' has no meaning without 'predict'", "add 'predict' or remove 'choices'"),
      Broken(
        "story: [{at: 0, say: x, predict: q, choices: [a, b], answer: c}]", at: "4:62",
        "answer is 'c', which is no choice", "write a or b"),
      Broken(
        "story: [{at: 0, say: x, predict: q, choices: [a], answer: a}]", at: "4:46",
        "choices has 1 entry", "write two to four answers"),
      Broken(
        "story: [{at: 0, say: x, predict: q, choices: [a, a], answer: a}]", at: "4:50",
        "choices lists 'a' twice", "remove one"),
      Broken(
        "story: [{at: 0, say: x, predict: q, choices: [a, b, c, d, e], answer: a}]", at: "4:46",
        "choices has 5 entries", "keep at most 4"),
      Broken(
        "story: [{at: 0, say: x, answer: a}]", at: "4:25",
        "'answer' has no meaning without 'predict'", "add 'predict' or remove 'answer'"),
      Broken(
        "story: [{at: 0, say: x, when: 3}]", at: "4:25", "unknown key 'when'",
        "the keys here are at, waits, predict, choices, answer, compare, say, chart, panes, map and claims"
      ),
      Broken(
        "story: [{at: 0, say: x, chart: lr}]", at: "4:32",
        "chart is 'lr' and the scene has no schedule", "choose another chart"),
      Broken(
        "story: [{at: 0, say: x, map: lambda}]", at: "4:30", "map is 'lambda'",
        "write lr or lr_lambda"),
      Broken(
        "optimizers: [adam]\nstory: [{at: 0, say: x, map: lr}]", at: "5:30",
        "no optimizer decays the weights, so there is no map", "list one that does, such as adamw"),
      Broken(
        "story: [{at: 0, say: x, compare: norm}]", at: "4:25",
        "'compare' has no meaning without 'predict'", "add 'predict' or remove 'compare'"),
    ])
  func explainsStory(_ broken: Broken) {
    #expect(complaint(broken.behindHead) == broken.complaint)
  }

  @Test(
    "a beat that leans on what isn't there is explained",
    arguments: [
      Broken(
        "story: [{at: 0, say: x, claims: [rests]}]", at: "4:34", "no claim is named 'rests'",
        "give the claim that is meant this 'name'"),
      Broken(
        "story: [{at: 0, say: x, claims: [a, rest]}]\nclaims: [{name: a, say: x, holds: 1 < 2},"
          + " {name: rests, say: y, holds: 1 < 2}]", at: "4:37", "no claim is named 'rest'",
        "did you mean 'rests'?"),
      Broken(
        "claims: [{name: a, say: x, holds: 1 < 2}]\nstory: [{at: 0, say: x, claims: [a, a]}]",
        at: "5:37", "claims lists 'a' twice", "remove one"),
      Broken(
        "story: [{at: 0, say: x, claims: a}]", at: "4:33", "claims is a text",
        "write a list of claims' names"),
      Broken(
        "story: [{at: 0, say: x, claims: }]", at: "4:33", "claims is empty",
        "write a list of claims' names"),
      Broken(
        "story: [{at: 0, say: x, claims: [b]}]\n"
          + "claims: [{name: b, say: x, holds: 'x(adanw, 1) > 0'}]",
        at: "5:38", "unknown run 'adanw'", "did you mean 'adamw'?"),
    ])
  func explainsBacking(_ broken: Broken) {
    #expect(complaint(broken.behindHead) == broken.complaint)
  }

  @Test(
    "a wrong claim is explained",
    arguments: [
      Broken(
        "claims: [{say: x}]", at: "4:10", "entry 1 of claims needs one of measure or holds",
        "add it"),
      Broken(
        "claims: [{holds: 1 < 2}]", at: "4:10", "entry 1 of claims has no 'say'",
        "add one, such as 'say: Adam stays where it is'"),
      Broken(
        "claims: [{say: x, holds: 1 < 2, expect: 2}]", at: "4:33", "'expect' stands beside 'holds'",
        "keep one of them"),
      Broken(
        "claims: [{say: x, measure: 1, expect: 2}]", at: "4:19",
        "'measure' has no meaning without 'tolerance'", "add 'tolerance' or remove 'measure'"),
      Broken(
        "claims: [{say: x, measure: 1, tolerance: 0}]", at: "4:19",
        "'measure' has no meaning without 'expect'", "add 'expect' or remove 'measure'"),
      Broken(
        "claims: [{say: x, expect: 1}]", at: "4:19", "'expect' has no meaning without 'measure'",
        "add 'measure' or remove 'expect'"),
      Broken(
        "claims: [{say: x, measure: 1, expect: 2, tolerance: -1}]", at: "4:53", "tolerance is '-1'",
        "write a number, such as 0.001, or a percentage, such as 1%"),
      Broken(
        "claims: [{say: x, measure: 1, expect: 2, tolerance: 1%%}]", at: "4:53",
        "tolerance is '1%%'", "write a number, such as 0.001, or a percentage, such as 1%"),
      Broken(
        "claims: [{say: x, measure: 1, expect: 0, tolerance: 1%}]", at: "4:53",
        "a tolerance in per cent of 0 allows nothing", "write an absolute one, such as 0.001"),
      Broken(
        "claims: [{name: 1st, say: x, holds: 1 < 2}]", at: "4:17", "the claim's name is '1st'",
        "begin with a letter, then use letters, digits, '-' and '_', at most 64"),
      Broken(
        "claims: [{name: _a, say: x, holds: 1 < 2}]", at: "4:17", "the claim's name is '_a'",
        "begin with a letter, then use letters, digits, '-' and '_', at most 64"),
      Broken(
        "claims: [{name: a b, say: x, holds: 1 < 2}]", at: "4:17", "the claim's name is 'a b'",
        "begin with a letter, then use letters, digits, '-' and '_', at most 64"),
      Broken(
        "claims: [{name: a, say: x, holds: 1 < 2}, {name: a, say: y, holds: 1 < 2}]", at: "4:50",
        "another claim is named 'a' already", "choose a different name"),
      Broken("claims: x", at: "4:9", "claims is a text", "write a list of claims with 'say'"),
    ])
  func explainsClaims(_ broken: Broken) {
    #expect(complaint(broken.behindHead) == broken.complaint)
  }
}
