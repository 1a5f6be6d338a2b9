package io.okr4j.rules.scoring;

import io.okr4j.core.Ambition;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Measure;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.Scope;
import io.okr4j.core.TeamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Key results and objectives to score, and their scores by the standard policy. */
final class Scored {
  static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  static final ScoringPolicy POLICY = ScoringPolicy.standard();

  private Scored() {}

  static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  static Metric metric(String baseline, String target) {
    return Metric.of(number(baseline), number(target));
  }

  static KeyResult keyResult(Measure measure, CheckIn... checkIns) {
    return KeyResult.builder()
        .id(new KeyResultId("k"))
        .title("A key result")
        .measure(measure)
        .addCheckIns(checkIns)
        .build();
  }

  /** A key result whose newest value, as of today, is this one. */
  static KeyResult at(String value, Measure measure) {
    return keyResult(measure, value("2026-11-22", value));
  }

  static CheckIn value(String on, String value) {
    return CheckIn.of(LocalDate.parse(on), number(value));
  }

  static CheckIn done(String on, boolean done) {
    return CheckIn.builder().on(LocalDate.parse(on)).done(done).build();
  }

  static CheckIn confidence(String on) {
    return confidence(on, "0.5");
  }

  static CheckIn confidence(String on, String confidence) {
    return CheckIn.builder().on(LocalDate.parse(on)).confidence(number(confidence)).build();
  }

  static Objective objective(Ambition ambition, List<KeyResult> keyResults) {
    return Objective.builder()
        .id(new ObjectiveId("o"))
        .title("An objective")
        .scope(Scope.TEAM)
        .owner(new TeamId("t"))
        .cycle(new CycleId("c"))
        .ambition(ambition)
        .keyResults(keyResults)
        .build();
  }

  static Objective objective(KeyResult... keyResults) {
    return objective(Ambition.COMMITTED, List.of(keyResults));
  }

  static KeyResultScore score(KeyResult keyResult) {
    return POLICY.score(keyResult, TODAY);
  }

  static ObjectiveScore score(Objective objective) {
    return POLICY.score(objective, TODAY);
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /** The cycle of 2026-Q4: 91 days from its start to its end, 52 of them over by today. */
  static final Cycle Q4 = Cycle.of(new CycleId("c"), day("2026-10-01"), day("2026-12-31"));

  static KeyResultScore score(KeyResult keyResult, String asOf) {
    return POLICY.score(keyResult, Optional.of(Q4), day(asOf));
  }

  static ObjectiveScore score(Objective objective, String asOf) {
    return POLICY.score(objective, Optional.of(Q4), day(asOf));
  }

  /** {@return the number in its normal form, so that it can be compared by equality} */
  static Optional<BigDecimal> exactly(String number) {
    BigDecimal stripped = number(number).stripTrailingZeros();
    return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }

  /** {@return the standard grades, where objectives are labelled so} */
  static Grading grading(Labelling labelling) {
    Grading usual = Grading.standard();
    return new Grading(usual.committed(), usual.aspirational(), usual.learning(), labelling);
  }

  /** {@return the standard pace, where it is compared and objectives are labelled so} */
  static Pacing pacing(Pacing.Comparison comparison, Labelling labelling) {
    Pacing usual = Pacing.standard();
    return new Pacing(
        comparison,
        usual.scale(),
        usual.notStarted(),
        usual.noData(),
        usual.achieved(),
        usual.missed(),
        labelling);
  }
}
