package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Improvement;
import io.okr4j.core.Playbook;
import java.util.List;
import java.util.Optional;

/**
 * What past cycles taught, and how they ended.
 *
 * @param improvements what was learnt, in order
 * @param cycles the cycles that are over, with their scores
 * @param hints what to add
 */
record ImprovementsSection(
    ImmutableList<Learned> improvements,
    ImmutableList<PastCycle> cycles,
    ImmutableList<String> hints) {

  /**
   * What a cycle taught.
   *
   * @param cycle the cycle
   * @param learned what was learnt
   * @param change what changes because of it; may be empty
   */
  record Learned(String cycle, String learned, String change) {}

  /**
   * A cycle that is over.
   *
   * @param cycle the cycle
   * @param score the mean of the scores of its objectives
   */
  record PastCycle(String cycle, String score) {}

  static ImprovementsSection of(PlaybookSource source) {
    List<Improvement> improvements =
        source.program().playbook().map(Playbook::improvements).orElse(ImmutableList.of());
    return new ImprovementsSection(
        improvements.stream()
            .map(i -> new Learned(i.cycle().value(), i.learned(), i.change().orElse("")))
            .collect(toImmutableList()),
        source.scorecard().cycles().stream()
            .filter(
                row ->
                    source
                        .index()
                        .cycle(row.id())
                        .filter(c -> c.ends().isBefore(source.asOf()))
                        .isPresent())
            .map(row -> new PastCycle(row.id().value(), source.score(Optional.of(row.score()))))
            .collect(toImmutableList()),
        new Hints(source).when(improvements.isEmpty(), "hint-improvements").list());
  }
}
