package import Surfaces

/// What can be wrong with a file of data, or with what a scene says of it.
package enum DataProblem: Error, Hashable, Sendable {
  case unreadable(file: String, reason: String)
  case tooLarge(file: String, limit: Int)
  case text(CSVError.Reason)
  case noRows(file: String)
  case tooManyRows(limit: Int)
  /// - Parameter expected: how many cells the first line has.
  case wrongWidth(count: Int, expected: Int)
  /// Columns that the scene doesn't name, of so many.
  case unnamedColumns(names: [String])
  /// There is one column, which can't be features and target.
  case targetAlone
  case unknownColumn(String, nearest: String?, names: [String])
  case ambiguousColumn(String)
  /// Something else than commas separates the cells.
  case foreignSeparator(String)
  case emptyCell(column: String)
  case notANumber(column: String, text: String, cause: NumberError)
  /// A label beside two others.
  case thirdLabel(column: String, text: String, others: [String])
  /// Labels that are numbers, but no such ones.
  case wrongLabels([String])
  case oneLabel(column: String, text: String)
  case constant(column: String)
  /// A class, as a number, that is no whole number below a limit.
  case notAClass(column: String, text: String, limit: Int)
  case tooManyClasses(column: String, limit: Int)
  case tooManyFeatures(count: Int, limit: Int)
  /// A network's target is the same in every row.
  case oneClass(column: String)
}

extension DataProblem {
  var sentence: String {
    switch self {
    case .unreadable(let file, let reason):
      "\(Words.quoted(file)): \(reason); write the path of a CSV file, from the scene's folder on"
    case .tooLarge(let file, let limit):
      "\(Words.quoted(file)) has more than \(limit >> 20) MiB; use a part of it"
    case .text(.notUTF8): "the text is not UTF-8 from here on; save the file as UTF-8"
    case .text(.openQuote):
      "this quote is never closed; close it, or write \"\" for a quote in quotes"
    case .text(.textBehindQuote):
      "a cell goes on behind its closing quote; write a comma, or \"\" for a quote in quotes"
    case .noRows(let file): "\(Words.quoted(file)) has no rows; add some"
    case .tooManyRows(let limit):
      "the file has more than \(Words.grouped(limit)) rows; use a part of it"
    case .wrongWidth(let count, let expected):
      "the row has \(Words.counted(count, "cell", "cells")) and the first line \(expected); "
        + "write as many, with commas between them"
    case .unnamedColumns(let names):
      "which columns are meant is not said; the file has \(Self.listed(names)): write "
        + "'features: [A, B]' and 'target: C'"
    case .targetAlone:
      "the file has one column; a row needs a feature at least, and its target"
    case .unknownColumn(let name, let nearest, let names):
      "the file has no column \(Words.quoted(name)); "
        + (nearest.map { "did you mean '\($0)'?" } ?? "it has \(Self.listed(names))")
    case .ambiguousColumn(let name):
      "several columns are called \(Words.quoted(name)); write the column's number, from 1"
    case .foreignSeparator(let mark): Self.sentence(ofSeparator: mark)
    case .emptyCell(let column):
      "the cell of \(Words.quoted(column)) is empty; fill it or take the row out"
    case .notANumber(let column, let text, let cause):
      "\(column) is \(Words.quoted(text)); "
        + (cause.remedy ?? "write a number, such as 0.02 or 1e-3")
    case .thirdLabel, .wrongLabels, .oneLabel: sentenceOfLabels
    case .constant(let column):
      "\(Words.quoted(column)) is the same in every row and can't be standardized; choose another column"
    case .notAClass, .tooManyClasses, .tooManyFeatures, .oneClass: sentenceOfClasses
    }
  }

  /// What is said of a logistic model's targets.
  private var sentenceOfLabels: String {
    switch self {
    case .thirdLabel(let column, let text, let others):
      "\(column) is \(Words.quoted(text)), beside \(Words.enumerated(others, "and")); "
        + "a logistic model tells two labels apart"
    case .wrongLabels(let labels):
      "the labels are \(Words.enumerated(labels, "and")); write 0 and 1, -1 and 1, or two words"
    case .oneLabel(let column, let text):
      "\(column) is \(Words.quoted(text)) in every row; a logistic model needs two labels"
    case .unreadable, .tooLarge, .text, .noRows, .tooManyRows, .wrongWidth, .unnamedColumns,
      .targetAlone, .unknownColumn, .ambiguousColumn, .foreignSeparator, .emptyCell, .notANumber,
      .constant, .notAClass, .tooManyClasses, .tooManyFeatures, .oneClass:
      ""
    }
  }

  /// What is said of a network's rows.
  private var sentenceOfClasses: String {
    switch self {
    case .notAClass(let column, let text, let limit):
      "\(column) is \(Words.quoted(text)); write classes as whole numbers from 0 to "
        + "\(Words.grouped(limit - 1)), or as words"
    case .tooManyClasses(let column, let limit):
      "\(column) has more than \(Words.grouped(limit)) classes; use a column with fewer"
    case .tooManyFeatures(let count, let limit):
      "the file has \(Words.grouped(count)) features; name at most \(Words.grouped(limit)) of them "
        + "with 'features'"
    case .oneClass(let column):
      "\(column) is the same class in every row; a network needs two to tell apart"
    case .unreadable, .tooLarge, .text, .noRows, .tooManyRows, .wrongWidth, .unnamedColumns,
      .targetAlone, .unknownColumn, .ambiguousColumn, .foreignSeparator, .emptyCell, .notANumber,
      .constant, .thirdLabel, .wrongLabels, .oneLabel:
      ""
    }
  }

  private static func sentence(ofSeparator mark: String) -> String {
    let what = mark == "\t" ? "tabs separate" : "'\(mark)' separates"
    return "\(what) the cells of the file; save it with commas"
  }

  /// The first columns' names, or how many there are.
  private static func listed(_ names: [String]) -> String { Words.enumerated(names, "and") }
}

private typealias Words = SceneProblem
