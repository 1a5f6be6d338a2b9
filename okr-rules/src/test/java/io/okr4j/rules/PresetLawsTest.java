package io.okr4j.rules;

import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.testkit.ScoringLaws;
import java.util.Collection;

/** The laws of scoring hold for all policies that come with okr4j. */
class PresetLawsTest implements ScoringLaws {
  @Override
  public Collection<ScoringPolicy> policies() {
    return ScoringPolicy.presets().values();
  }
}
