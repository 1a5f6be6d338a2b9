package io.okr4j.rules;

import com.google.common.collect.ImmutableSet;

/** All rules that come with okr4j, theme by theme. */
final class BuiltInRules {
  private static final ImmutableSet<Rule> ALL =
      ImmutableSet.<Rule>builder()
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

  private static final ImmutableSet<String> IDS =
      ALL.stream().map(Rule::id).collect(ImmutableSet.toImmutableSet());

  private BuiltInRules() {}

  static ImmutableSet<Rule> all() {
    return ALL;
  }

  /** {@return whether one of them has an id} */
  static boolean contains(String id) {
    return IDS.contains(id);
  }
}
