package import Simulation

/// How much a scene may ask for, so that no file can exhaust the memory or hang the program.
package enum SceneLimits {
  /// 1 MiB of text.
  package static let bytes = 1 << 20
  /// Lists and mappings in one another.
  package static let nesting = 64
  package static let steps = 1_000_000
  package static let optimizers = 6
  package static let parameters = 64
  package static let batchEntries = 4096
  package static let dataRows = 100_000
  /// Of a file of data: 64 MiB.
  package static let dataBytes = 1 << 26
  /// What a network's runs may keep: 1 GiB.
  package static let networkMemory = 1 << 30
  /// Of one layer of a network.
  package static let units = 1024
  package static let beats = 100
  package static let choices = 4
  /// Steps at which a beat waits on its way.
  package static let waits = 8
  package static let claims = 1000
  /// Operations on numbers that a scene's claims may ask for while they watch runs over all steps.
  package static let watchedSteps = 1_000_000_000
  /// What one expression of a claim may take: a minute of one core.
  package static let claimCost = WorkCost(
    operations: 60_000 * WorkCost.operationsPerMillisecond)
  /// What a scene's runs may take: ten minutes of one core.
  package static let runCost = 10 * claimCost
  /// What its maps may take together: an hour of one core.
  package static let mapCost = 60 * claimCost
  /// Columns of a sweep, and likewise rows.
  package static let sweepSide = 512
  /// Of which a cell of a network's map is the mean.
  package static let sweepSeeds = 100
  /// Characters of a title, a label, a sentence.
  package static let textLength = 2000
}
