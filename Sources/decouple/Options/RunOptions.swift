import ArgumentParser

/// The flags that change what is run, beside the hyperparameters.
struct RunOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .init("One to six rules, such as adam,adam+l2,adamw.", valueName: "rules"))
  var optimizers: String?
  @Option(
    parsing: .unconditional,
    help: .init("A loss in x and y, in place of the scene's.", valueName: "formula"))
  var loss: String?
  @Option(parsing: .unconditional, help: .init("The first weights.", valueName: "x,y"))
  var start: String?
  @Option(parsing: .unconditional, help: .init("How many steps are taken.", valueName: "n"))
  var steps: String?
  @Option(
    parsing: .unconditional,
    help: .init("Factor of the learning rate, in t and steps.", valueName: "formula"))
  var schedule: String?
  @Option(
    parsing: .unconditional,
    help: .init("Gaussian noise on the gradient.", valueName: "sx,sy"))
  var gaussian: String?
  @Option(parsing: .unconditional, help: .init("Seed of noise and batches.", valueName: "n"))
  var seed: String?
  @Option(
    parsing: .unconditionalSingleValue,
    help: .init("Change a named constant of the scene; may be repeated.", valueName: "name=value"))
  var set: [String] = []
  @Option(
    parsing: .unconditional,
    help: .init("The part of the plane that is shown.", valueName: "x0,x1,y0,y1"))
  var view: String?
}
