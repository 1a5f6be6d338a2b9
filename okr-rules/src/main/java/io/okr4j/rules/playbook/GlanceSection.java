package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Cycle;
import io.okr4j.rules.Severity;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Row;
import io.okr4j.rules.scoring.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of things in a few figures, for who reads nothing else.
 *
 * @param figures the figures
 * @param steps what to do next, the most pressing first
 */
record GlanceSection(ImmutableList<Figure> figures, ImmutableList<HealthSection.Step> steps) {

  /**
   * A figure.
   *
   * @param label what it tells
   * @param value the figure
   * @param detail what it is made of
   * @param parts what it is made of, each with a tone
   */
  record Figure(String label, String value, String detail, ImmutableList<Status> parts) {}

  private static final int STEPS = 3;

  static GlanceSection of(
      PlaybookSource source, HealthSection health, RolesSection roles, CadenceSection cadence) {
    ImmutableList.Builder<Figure> figures = ImmutableList.builder();
    PlaybookTexts texts = source.texts();
    source
        .cycle()
        .ifPresent(
            cycle ->
                figures.add(
                    new Figure(
                        texts.say("glance-cycle"),
                        cycle.id().value(),
                        cadence.day(),
                        ImmutableList.of())));
    source.cycle().ifPresent(cycle -> figures.add(score(source, cycle)));
    figures.add(
        new Figure(
            texts.say("glance-objectives"),
            Integer.toString(source.shown().size()),
            "",
            paces(source)));
    figures.add(
        new Figure(
            texts.say("glance-findings"),
            Integer.toString(health.counts().stream().mapToInt(HealthSection.Count::number).sum()),
            health.steps().isEmpty() ? texts.say("glance-clean") : "",
            health.counts().stream()
                .filter(count -> count.number() > 0)
                .map(
                    count ->
                        new Status(
                            count.number() + " " + count.severity().name(),
                            count.severity().tone(),
                            count.severity().mark()))
                .collect(toImmutableList())));
    if (!roles.advocates().isEmpty()) {
      long current =
          roles.advocates().stream()
              .filter(a -> a.status().tone().equals(Tone.GOOD.word()))
              .count();
      figures.add(
          new Figure(
              texts.say("glance-acknowledged"),
              texts.say("of", "part", current, "whole", roles.advocates().size()),
              texts.say("glance-version", "version", roles.version()),
              ImmutableList.of()));
    }
    return new GlanceSection(
        figures.build(),
        health.steps().stream()
            .filter(step -> !step.severity().name().equals(source.word("severity", Severity.INFO)))
            .limit(STEPS)
            .collect(toImmutableList()));
  }

  private static Figure score(PlaybookSource source, Cycle cycle) {
    Optional<Row<?>> row =
        source.scorecard().cycles().stream()
            .filter(r -> r.id().equals(cycle.id()))
            .findFirst()
            .map(r -> r);
    return new Figure(
        source.texts().say("glance-score"),
        source.score(row.map(Row::score)),
        row.map(r -> source.texts().say("evidence", "share", PlaybookSource.percent(r.evidence())))
            .orElse(source.texts().say("glance-no-score")),
        ImmutableList.of());
  }

  private static ImmutableList<Status> paces(PlaybookSource source) {
    Map<Status, Integer> counts = new LinkedHashMap<>();
    for (ObjectiveScore score : source.shown()) {
      Status status = source.status(score);
      if (!status.name().isEmpty()) {
        counts.merge(status, 1, Integer::sum);
      }
    }
    List<Status> parts = new ArrayList<>();
    for (Tone tone : Tone.values()) {
      counts.forEach(
          (status, count) -> {
            if (status.tone().equals(tone.word())) {
              parts.add(new Status(count + " " + status.name(), status.tone(), status.mark()));
            }
          });
    }
    int scored = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (scored < source.shown().size()) {
      parts.add(
          Status.of(
              source.texts().say("glance-unscored", "count", source.shown().size() - scored),
              Tone.NEUTRAL));
    }
    return ImmutableList.copyOf(parts);
  }
}
