internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Figures {
  func makeSample(_ pilot: Pilot, _ metric: Metric?) -> PilotSample {
    let alpha = pilot.alpha
    let power = pilot.sample?.power?.double ?? 0.8
    let planned = Outcome(pilot.sample?.perArm.value, else: .noSample)
    let contrast = contrast(of: pilot, metric)
    return PilotSample(
      planned: planned, contrast: contrast,
      needed: contrast.flatMap { contrast in
        Outcome(else: .impossibleChange) { () throws(InputFailure) in
          try sampleSize(from: contrast.from, to: contrast.to, alpha: alpha, power: power)
        }
      },
      power: planned.flatMap { planned in
        contrast.flatMap { contrast in
          Outcome(else: .impossibleChange) { () throws(InputFailure) in
            try testPower(
              perArm: Double(planned), from: contrast.from, to: contrast.to, alpha: alpha)
          }
        }
      },
      detectable: planned.flatMap { planned in
        contrast.flatMap { detectable($0, planned, alpha, power) }
      },
      alpha: alpha, wantedPower: power)
  }

  private func detectable(
    _ contrast: PilotSample.Contrast, _ planned: Int, _ alpha: Double, _ power: Double
  ) -> Outcome<Double> {
    let found = Outcome(else: .impossibleChange) { () throws(InputFailure) in
      try detectableChange(
        perArm: Double(planned), from: contrast.from,
        contrast.to < contrast.from ? .decrease : .increase, alpha: alpha, power: power)
    }
    return found.flatMap { found in
      if case .to(let proportion) = found {
        .known(proportion)
      } else {
        .unknown(.impossibleChange)
      }
    }
  }

  /// From what is expected of the control to what is expected of the subject.
  private func contrast(of pilot: Pilot, _ metric: Metric?) -> Outcome<PilotSample.Contrast> {
    guard let metric, metric.measure == .proportion else { return .unknown(.noProportion) }
    guard let change = pilot.expectedChange?.value.double else {
      return .unknown(.noExpectedChange)
    }
    let baseline =
      pilot.sample?.baseline?.value.double
      ?? keyResults(by: metric.id).lazy.compactMap { $0.measured.baseline?.value.double }.first
    return Outcome(baseline, else: .noBaseline).flatMap { baseline in
      let moved = metric.direction.value == .increase ? baseline + change : baseline - change
      let contrast = PilotSample.Contrast(from: baseline / metric.whole, to: moved / metric.whole)
      return (0...1).contains(contrast.from) && (0...1).contains(contrast.to)
        ? .known(contrast) : .unknown(.impossibleChange)
    }
  }
}

extension Pilot {
  /// The two-sided level of significance.
  var alpha: Double { sample?.alpha?.double ?? 0.05 }
}

extension Metric {
  /// What a proportion of 1 is in its unit.
  package var whole: Double { unit.value == "%" ? 100 : 1 }
}
