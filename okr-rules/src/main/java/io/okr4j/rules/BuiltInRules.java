package io.okr4j.rules;

import com.google.common.collect.ImmutableList;

/** All rules that come with okr4j, theme by theme. */
final class BuiltInRules {
  private BuiltInRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.<Rule>builder()
        .addAll(IntegrityRules.all())
        .addAll(WorldviewRules.all())
        .addAll(AlignmentRules.all())
        .addAll(StructureRules.all())
        .addAll(CommitmentRules.all())
        .addAll(FocusRules.all())
        .addAll(AmbitionRules.all())
        .addAll(ScopeRules.all())
        .addAll(MeasurementRules.all())
        .addAll(ScoringRules.all())
        .addAll(PlaybookRules.all())
        .build();
  }
}
