import Surfaces

/// The scenes that the binary carries.
package enum BundledScenes {
  /// In lesson order. `Scenes/NN-name.yaml` is embedded as `_N_name_yaml`, with the last digit of NN
  /// alone; a test compares this list with the folder.
  private static let scenes: [(name: String, bytes: [UInt8])] = [
    ("first-look", PackageResources._1_first_look_yaml),
    ("valley", PackageResources._2_valley_yaml),
    ("plateau", PackageResources._3_plateau_yaml),
    ("box", PackageResources._4_box_yaml),
    ("two-cycle", PackageResources._5_two_cycle_yaml),
    ("bias-correction", PackageResources._6_bias_correction_yaml),
    ("same-step", PackageResources._7_same_step_yaml),
    ("half-life", PackageResources._8_half_life_yaml),
    ("rare-feature", PackageResources._9_rare_feature_yaml),
    ("constant-push", PackageResources._0_constant_push_yaml),
    ("scale-free", PackageResources._1_scale_free_yaml),
    ("ablation", PackageResources._2_ablation_yaml),
    ("sgd-control", PackageResources._3_sgd_control_yaml),
    ("noisy-equilibrium", PackageResources._4_noisy_equilibrium_yaml),
    ("correlated-box", PackageResources._5_correlated_box_yaml),
    ("rare-push", PackageResources._6_rare_push_yaml),
    ("identity", PackageResources._7_identity_yaml),
    ("proximal", PackageResources._8_proximal_yaml),
    ("large-steps", PackageResources._9_large_steps_yaml),
    ("gradient-flip", PackageResources._0_gradient_flip_yaml),
    ("tug-of-war", PackageResources._1_tug_of_war_yaml),
    ("large-eps", PackageResources._2_large_eps_yaml),
    ("restarts", PackageResources._3_restarts_yaml),
    ("regression", PackageResources._4_regression_yaml),
    ("regression-reversed", PackageResources._5_regression_reversed_yaml),
    ("iris", PackageResources._6_iris_yaml),
    ("two-layer", PackageResources._7_two_layer_yaml),
    ("separability", PackageResources._8_separability_yaml),
    ("circle", PackageResources._9_circle_yaml),
    ("memory", PackageResources._0_memory_yaml),
    ("late-gradients", PackageResources._1_late_gradients_yaml),
    ("silence", PackageResources._2_silence_yaml),
    ("wrong-way", PackageResources._3_wrong_way_yaml),
    ("batch-size", PackageResources._4_batch_size_yaml),
    ("intercept", PackageResources._5_intercept_yaml),
    ("lion-wall", PackageResources._6_lion_wall_yaml),
    ("cautious", PackageResources._7_cautious_yaml),
    ("ball", PackageResources._8_ball_yaml),
    ("three-couplings", PackageResources._9_three_couplings_yaml),
    ("adamc-circle", PackageResources._0_adamc_circle_yaml),
    ("pixels", PackageResources._1_pixels_yaml),
    ("rates", PackageResources._2_rates_yaml),
    ("grokking", PackageResources._3_grokking_yaml),
    ("valley-map", PackageResources._4_valley_map_yaml),
    ("digits-plane", PackageResources._5_digits_plane_yaml),
    ("wrong-sign", PackageResources._6_wrong_sign_yaml),
  ]

  /// Ids in lesson order.
  package static let names: [String] = scenes.map(\.name)

  /// Those that train networks, which takes a build without optimization minutes.
  package static let networks = ["pixels", "rates", "grokking", "valley-map", "digits-plane"]

  /// Those that train two weights, in lesson order.
  package static let ofTwoWeights: [String] = names.filter { !networks.contains($0) }

  /// The text of a bundled scene, nil if there is none of this name.
  package static func text(of name: String) -> String? {
    scenes.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// A bundled scene, nil if there is none of this name.
  package static func scene(named name: String) throws(SceneError) -> Scene? {
    guard let text = text(of: name) else { return nil }
    return try Scene(text: text, file: name, name: name)
  }

  /// The bundled name that a mistyped one probably means.
  package static func nearest(to name: String) -> String? { nearestName(to: name, in: names) }
}
