package io.okr4j.rules.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multisets;
import io.okr4j.core.Id;
import io.okr4j.rules.Subject;
import io.okr4j.rules.scoring.KeyResultScore;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Row;
import io.okr4j.rules.scoring.Scorecard;
import java.util.Optional;

/**
 * What a scorecard says of everything in it, in lines that people read. A forecast is no score.
 *
 * @param lines a line for each objective, key result, team, priority and cycle
 */
record Standing(ImmutableMultiset<String> lines) {

  static Standing of(Scorecard scorecard) {
    ImmutableMultiset.Builder<String> lines = ImmutableMultiset.builder();
    for (ObjectiveScore objective : scorecard.objectives()) {
      lines.add(line(objective));
      objective.keyResults().forEach(keyResult -> lines.add(line(keyResult)));
    }
    lines.addAll(scorecard.teams().stream().map(row -> line("team", row)).iterator());
    lines.addAll(scorecard.priorities().stream().map(row -> line("priority", row)).iterator());
    lines.addAll(scorecard.cycles().stream().map(row -> line("cycle", row)).iterator());
    return new Standing(lines.build());
  }

  /** {@return the lines that are not in the other} */
  ImmutableList<String> without(Standing other) {
    return ImmutableList.copyOf(Multisets.difference(lines, other.lines));
  }

  private static String line(ObjectiveScore o) {
    return Subject.of(o.objective().id())
        + shown(" score ", o.score())
        + shown(" progress ", o.progress())
        + shown(" evidence ", o.evidence())
        + shown(" grade ", o.grade())
        + shown(" expected ", o.expected())
        + shown(" pace ", o.pace())
        + shown(" confidence ", o.confidence())
        + shown(" guardrails ", o.guardrails());
  }

  private static String line(KeyResultScore k) {
    return Subject.of(k.keyResult().id())
        + shown(" score ", k.score())
        + shown(" progress ", k.progress())
        + (k.evidence() ? " with evidence" : "")
        + shown(" expected ", k.expected())
        + shown(" pace ", k.pace())
        + shown(" confidence ", k.confidence());
  }

  private static String line(String kind, Row<? extends Id> row) {
    return kind
        + " "
        + row.id()
        + " in "
        + row.cycle()
        + " score "
        + row.score()
        + " evidence "
        + row.evidence();
  }

  private static String shown(String name, Optional<?> value) {
    return value.map(v -> name + v).orElse("");
  }
}
