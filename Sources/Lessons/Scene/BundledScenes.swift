import Surfaces

/// The scenes that the binary carries.
package enum BundledScenes {
  private struct Entry: Sendable {
    let name: String
    /// Not read from the file before somebody asks.
    let bytes: @Sendable () -> [UInt8]

    init(_ name: String, _ bytes: @autoclosure @escaping @Sendable () -> [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// In lesson order. `Scenes/NN-name.yaml` is embedded as `_N_name_yaml`, with the last digit of NN
  /// alone; a test compares this list with the folder.
  private static let scenes: [Entry] = [
    Entry("first-look", PackageResources._1_first_look_yaml),
    Entry("valley", PackageResources._2_valley_yaml),
    Entry("plateau", PackageResources._3_plateau_yaml),
    Entry("box", PackageResources._4_box_yaml),
    Entry("two-cycle", PackageResources._5_two_cycle_yaml),
    Entry("bias-correction", PackageResources._6_bias_correction_yaml),
    Entry("same-step", PackageResources._7_same_step_yaml),
    Entry("half-life", PackageResources._8_half_life_yaml),
    Entry("rare-feature", PackageResources._9_rare_feature_yaml),
    Entry("constant-push", PackageResources._0_constant_push_yaml),
    Entry("scale-free", PackageResources._1_scale_free_yaml),
    Entry("ablation", PackageResources._2_ablation_yaml),
    Entry("sgd-control", PackageResources._3_sgd_control_yaml),
    Entry("noisy-equilibrium", PackageResources._4_noisy_equilibrium_yaml),
    Entry("correlated-box", PackageResources._5_correlated_box_yaml),
    Entry("rare-push", PackageResources._6_rare_push_yaml),
    Entry("identity", PackageResources._7_identity_yaml),
    Entry("proximal", PackageResources._8_proximal_yaml),
    Entry("large-steps", PackageResources._9_large_steps_yaml),
    Entry("gradient-flip", PackageResources._0_gradient_flip_yaml),
    Entry("tug-of-war", PackageResources._1_tug_of_war_yaml),
    Entry("large-eps", PackageResources._2_large_eps_yaml),
    Entry("restarts", PackageResources._3_restarts_yaml),
    Entry("regression", PackageResources._4_regression_yaml),
    Entry("regression-reversed", PackageResources._5_regression_reversed_yaml),
    Entry("iris", PackageResources._6_iris_yaml),
    Entry("two-layer", PackageResources._7_two_layer_yaml),
    Entry("separability", PackageResources._8_separability_yaml),
    Entry("circle", PackageResources._9_circle_yaml),
    Entry("memory", PackageResources._0_memory_yaml),
    Entry("late-gradients", PackageResources._1_late_gradients_yaml),
    Entry("silence", PackageResources._2_silence_yaml),
    Entry("wrong-way", PackageResources._3_wrong_way_yaml),
    Entry("batch-size", PackageResources._4_batch_size_yaml),
    Entry("intercept", PackageResources._5_intercept_yaml),
    Entry("lion-wall", PackageResources._6_lion_wall_yaml),
    Entry("cautious", PackageResources._7_cautious_yaml),
    Entry("ball", PackageResources._8_ball_yaml),
    Entry("three-couplings", PackageResources._9_three_couplings_yaml),
    Entry("adamc-circle", PackageResources._0_adamc_circle_yaml),
    Entry("pixels", PackageResources._1_pixels_yaml),
    Entry("rates", PackageResources._2_rates_yaml),
    Entry("grokking", PackageResources._3_grokking_yaml),
    Entry("valley-map", PackageResources._4_valley_map_yaml),
    Entry("digits-plane", PackageResources._5_digits_plane_yaml),
    Entry("wrong-sign", PackageResources._6_wrong_sign_yaml),
  ]

  /// Ids in lesson order.
  package static let names: [String] = scenes.map(\.name)

  /// Those that train networks, which takes a build without optimization minutes.
  package static let networks = ["pixels", "rates", "grokking", "valley-map", "digits-plane"]

  /// Those that train two weights, in lesson order.
  package static let ofTwoWeights: [String] = names.filter { !networks.contains($0) }

  /// The text of a bundled scene, nil if there is none of this name.
  package static func text(of name: String) -> String? {
    scenes.first { $0.name == name }.map { String(decoding: $0.bytes(), as: UTF8.self) }
  }

  /// A bundled scene, nil if there is none of this name.
  package static func scene(named name: String) throws(SceneError) -> Scene? {
    guard let text = text(of: name) else { return nil }
    return try Scene(text: text, file: name, name: name)
  }

  /// The bundled name that a mistyped one probably means.
  package static func nearest(to name: String) -> String? { nearestName(to: name, in: names) }
}
