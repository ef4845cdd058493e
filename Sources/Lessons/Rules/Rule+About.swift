import Simulation

extension Rule {
  /// What it does, in one line.
  package var about: String {
    switch self {
    case .sgd: "Steps along the gradient, or along a buffer of gradients with momentum; no decay."
    case .sgdL2: "SGD on the loss with λ/2·‖w‖² added: λw joins the gradient."
    case .sgdW: "SGD whose weights also shrink by lr·λ in each step, past the momentum."
    case .normalized:
      "Steps of nearly equal length: the gradient over its own size, without memory."
    case .adam: "A mean of gradients over the root of a mean of their squares; no decay."
    case .adamL2: "Adam on the loss with λ/2·‖w‖² added: λw is divided as the gradient is."
    case .adamW: "Adam whose weights also shrink by lr·λ in each step, undivided: PyTorch's AdamW."
    case .adamWPaper: "AdamW as the paper prints it: the weights shrink by λ, whatever lr is."
    case .adamWProximal: "AdamW with the decay taken from the new weight: divided by 1 + lr·λ."
    case .adamWAfter: "AdamW that shrinks what the step has moved."
    case .adamL2FirstMoment: "An ablation: λw enters the mean of gradients alone."
    case .adamL2SecondMoment: "An ablation: λw enters what the step is divided by, alone."
    case .formulas(let rule): rule.text?.about ?? "Written as formulas."
    }
  }
}
