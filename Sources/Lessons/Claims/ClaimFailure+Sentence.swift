extension ClaimFailure {
  /// One line, to stand after the claim.
  package var sentence: String {
    switch self {
    case .outside(let difference, let tolerance) where tolerance == 0:
      "off by \(difference.plain), and it is to be exact"
    case .outside(let difference, let tolerance):
      "off by \(difference.plain), allowed \(tolerance.plain)"
    case .isFalse: "it is not so"
    case .asksNoRun: "it asks no run, so nothing is measured; ask one, as in norm(r, t)"
    case .relativeToZero: "a tolerance in per cent of 0 allows nothing; give an absolute one"
    case .notANumber(let part, let moment):
      "\(SceneProblem.shortened(part)) is not a number\(moment?.phrase ?? "")"
    case .infinite(let part, let moment):
      "\(SceneProblem.shortened(part)) is infinite\(moment?.phrase ?? "")"
    case .noValue(let part, let moment, let absence):
      "\(part) has no value\(moment.phrase); \(absence.remedy)"
    case .notKept(let name, let run): "\(run) has no '\(name)'"
    case .unreadable(let message): message
    case .noSuchStep(let time, let steps):
      "\(time.plain) is no step of the runs; use a whole number from 0 to \(steps)"
    case .emptyWindow(let from, let to):
      "no step lies between \(from) and \(to); begin with the earlier one"
    case .diverged(let run, let step, let cause):
      "\(run) diverged at step \(step)" + (cause.map { ": \($0.statement)" } ?? "")
    case .notReached(let level, let steps): "\(level.plain) is not reached in \(steps) steps"
    case .noMinimum: "distance needs a goal, and no minimum is known; give the scene a 'target'"
    case .severalMinima(let count):
      "distance needs a goal, and \(count) minima are equally low; give the scene a 'target'"
    case .movingMinimum:
      "distance needs a goal, and the loss changes with t; give the scene a 'target'"
    case .noLaw, .noMapValue, .mapTooLarge, .watchesTooMuch, .outOfRange, .noPlane:
      costOrPlace
    case .cancelled: "it was given up before it was measured"
    }
  }
}

extension ClaimFailure {
  /// That of maps, of networks and of what takes too long.
  private var costOrPlace: String {
    switch self {
    case .outOfRange(let name, let value, let requirement):
      "\(name) has \(value.plain); it takes \(requirement)"
    case .noPlane(let name, let run):
      "there is no plane with \(run) on it, so it has no \(name); ask a run that moves and doesn't diverge"
    case .noLaw(let name, let run, let course):
      "the map of \(run) states no law, so it has no \(name); \(course.remedy)"
    case .noMapValue(let name, let run):
      "the map of \(run) has no \(name); widen the ranges of its sweep"
    case .mapTooLarge(let steps, let limit):
      "its map takes \(steps.brief) steps, at most \(limit.brief); "
        + "make the sweep smaller or steps fewer"
    case .watchesTooMuch(let steps, let limit):
      "it watches \(steps.brief) steps of a loss as large as this, at most \(limit.brief); "
        + "take fewer steps"
    case .outside, .isFalse, .asksNoRun, .relativeToZero, .notANumber, .infinite, .noValue,
      .notKept,
      .unreadable, .noSuchStep, .emptyWindow, .diverged, .notReached, .noMinimum, .severalMinima,
      .movingMinimum, .cancelled:
      ""
    }
  }
}

extension ClaimFailure.Moment {
  fileprivate var phrase: String { " in \(run) at step \(step)" }
}

extension ClaimFailure.Absence {
  fileprivate var remedy: String {
    switch self {
    case .noStepYet: "begin at 1"
    case .ruleKeepsNone: "its rule keeps none, so ask for something else"
    case .weightNearZero: "the weight is near 0 there, so end before it"
    case .noValidationRows: "all rows are trained on, so lower 'train'"
    case .noWeightHasOne: "no weight has one, so ask for something else"
    case .atOrigin: "the origin has no direction, so leave that step out"
    }
  }
}

extension Int {
  /// Two digits, rounded down: 2.6e11, and 999 itself below 1000.
  fileprivate var brief: String {
    guard self >= 1000 else { return "\(self)" }
    let digits = "\(self)"
    let (first, second) = (digits.prefix(1), digits.dropFirst().prefix(1))
    return first + (second == "0" ? "" : ".\(second)") + "e\(digits.count - 1)"
  }
}

extension Double {
  /// The shortest decimal that reads back to the same bits, whole numbers without a point.
  fileprivate var plain: String {
    description.hasSuffix(".0") ? String(description.dropLast(2)) : description
  }
}
