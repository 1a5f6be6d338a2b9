package io.okr4j.core.testkit;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Cycle;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Measure;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.PlanPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * How one objective goes that is run well: makes its key results and its closing, up to a day.
 *
 * @param parts makes what is arbitrary in them
 * @param asOf the day
 * @param cycle the cycle of the objective
 * @param status its status
 * @param result how far each of its goals came, if it is closed: below 0.95, or it was too easy
 */
record Course(Parts parts, LocalDate asOf, Cycle cycle, ObjectiveStatus status, BigDecimal result) {
  static final int WEEK = 7;

  /** A check-in this many days old is fresh, even where the cadence has one a week. */
  static final int CHECKED_WITHIN = WEEK;

  private static final ImmutableList<String> METRICS =
      ImmutableList.of(
          "Share of repeat orders",
          "Number of weekly guests",
          "Time from sign-up to first use",
          "Rate of questions per visit");
  private static final ImmutableList<String> UNITS = ImmutableList.of("", "%", "days");
  private static final ImmutableList<String> STATES =
      ImmutableList.of("Certified by %s auditors", "Used by %s newspapers");
  private static final ImmutableList<String> STEPS =
      ImmutableList.of("Customers of every region renew", "Every clinic is on board");
  private static final ImmutableList<String> GUARDRAILS =
      ImmutableList.of("Complaints a week", "Hours until an answer", "Refunds");

  KeyResult goal(Source source) {
    if (status == ObjectiveStatus.CLOSED) {
      return closedGoal(source);
    }
    return switch (source.below(4)) {
      case 0, 1 -> metricGoal(source);
      case 2 -> binaryGoal(source);
      default -> milestonesGoal(source);
    };
  }

  KeyResult guardrail(Source source) {
    Band band = parts.band(source);
    return keyResult(source, source.pick(GUARDRAILS), band)
        .checkIns(checkIns(source, (s, checkIn) -> checkIn.value(parts.decimal(s))))
        .build();
  }

  Optional<Closing> closing(Source source) {
    return status == ObjectiveStatus.CLOSED
        ? Optional.of(
            Closing.builder()
                .on(last())
                .score(source.maybe(unused -> result))
                .reflection(parts.text(source))
                .build())
        : Optional.empty();
  }

  // Goals

  /** Its score can be told without scoring: it went straight towards the target, and so far. */
  private KeyResult closedGoal(Source source) {
    Metric metric =
        metric(source).toBuilder().commit(Optional.empty()).stretch(Optional.empty()).build();
    return keyResult(source, change(source, metric), metric)
        .addCheckIn(CheckIn.of(last(), onTheWay(metric, result)))
        .build();
  }

  private KeyResult metricGoal(Source source) {
    Metric metric = metric(source);
    return keyResult(source, change(source, metric), metric)
        .checkIns(checkIns(source, (s, checkIn) -> checkIn.value(onTheWay(metric, tenths(s)))))
        .build();
  }

  private KeyResult binaryGoal(Source source) {
    String title = source.pick(STATES).replace("%s", String.valueOf(source.between(2, 9)));
    ImmutableList<CheckIn> checkIns = checkIns(source, (s, checkIn) -> checkIn.done(false));
    boolean isDone = source.flag();
    return keyResult(source, title, Binary.builder().build())
        .checkIns(Lists.transform(checkIns, c -> c.withDone(isDone && !c.on().isBefore(late()))))
        .build();
  }

  private KeyResult milestonesGoal(Source source) {
    Milestones milestones =
        Milestones.builder().milestones(source.list(1, 4, this::milestone)).build();
    return keyResult(source, source.pick(STEPS), milestones)
        .checkIns(checkIns(source, (s, checkIn) -> checkIn.note(parts.text(s))))
        .build();
  }

  /** None of them weighs more than the others together by far. */
  private KeyResult.Builder keyResult(Source source, String title, Measure measure) {
    return KeyResult.builder()
        .id(new KeyResultId("k"))
        .title(title)
        .measure(measure)
        .description(source.maybe(parts::text))
        .lead(source.maybe(parts::person))
        .weight(BigDecimal.valueOf(source.between(1, 4)));
  }

  // Measures

  /** Moves by a tenth of the baseline or more; in percent, it stays between 0 and 100. */
  private Metric metric(Source source) {
    int direction = source.flag() ? -1 : 1;
    int baseline = source.between(20, 60);
    int way = source.between(6, 18);
    int target = baseline + direction * way;
    String unit = source.pick(UNITS);
    Metric.Builder metric = Metric.builder();
    if (source.flag()) {
      metric.commit(BigDecimal.valueOf(baseline + direction * source.between(1, way - 1)));
    }
    if (source.flag()) {
      metric.stretch(BigDecimal.valueOf(target + direction * source.between(1, 2)));
    }
    return metric
        .baseline(BigDecimal.valueOf(baseline))
        .target(BigDecimal.valueOf(target))
        .unit(Optional.of(unit).filter(u -> !u.isEmpty()))
        .plan(source.list(0, 1, s -> planPoint(s, baseline)))
        .build();
  }

  private PlanPoint planPoint(Source source, int baseline) {
    return PlanPoint.builder().on(dayOfCycle(source)).value(BigDecimal.valueOf(baseline)).build();
  }

  private Milestone milestone(Source source) {
    long days = ChronoUnit.DAYS.between(late(), last()) + 1;
    return Milestone.builder()
        .title(parts.text(source))
        .weight(parts.weight(source))
        .dueOn(source.maybe(this::dayOfCycle))
        .reachedOn(
            days > 0 ? source.maybe(s -> late().plusDays(s.below((int) days))) : Optional.empty())
        .build();
  }

  private static String change(Source source, Metric metric) {
    String unit = metric.unit().map(u -> u.equals("%") ? u : " " + u).orElse("");
    return source.pick(METRICS)
        + (metric.target().compareTo(metric.baseline()) > 0 ? " rises" : " falls")
        + " from "
        + metric.baseline().toPlainString()
        + unit
        + " to "
        + metric.target().toPlainString()
        + unit;
  }

  private static BigDecimal onTheWay(Metric metric, BigDecimal share) {
    return metric.baseline().add(metric.target().subtract(metric.baseline()).multiply(share));
  }

  /** Short of the whole. */
  private static BigDecimal tenths(Source source) {
    return BigDecimal.valueOf(source.below(10), 1);
  }

  // Check-ins

  /** A week apart, the last one fresh; none before the cycle starts. */
  private ImmutableList<CheckIn> checkIns(
      Source source, BiConsumer<Source, CheckIn.Builder> saying) {
    LocalDate newest = last().minusDays(source.below(CHECKED_WITHIN));
    ImmutableList<CheckIn> made =
        source.list(
            1,
            4,
            s -> {
              CheckIn.Builder checkIn = CheckIn.builder().on(last());
              saying.accept(s, checkIn);
              return checkIn
                  .confidence(s.maybe(p -> BigDecimal.valueOf(p.below(91), 2)))
                  .author(s.maybe(parts::person))
                  .build();
            });
    ImmutableList.Builder<CheckIn> dated = ImmutableList.builder();
    for (int i = 0; i < made.size(); i++) {
      LocalDate on = newest.minusDays((long) WEEK * (made.size() - 1 - i));
      boolean isNewest = i == made.size() - 1;
      if (!last().isBefore(cycle.starts()) && (isNewest || !on.isBefore(cycle.starts()))) {
        dated.add(made.get(i).withOn(Comparators.max(on, cycle.starts())));
      }
    }
    return dated.build();
  }

  /** The last day on which something can have been seen. */
  private LocalDate last() {
    return Comparators.min(asOf, cycle.ends());
  }

  /** The first day on which a goal can be met: what is there from the start is no goal. */
  private LocalDate late() {
    return cycle.starts().plusDays(WEEK + 1);
  }

  private LocalDate dayOfCycle(Source source) {
    int days = (int) ChronoUnit.DAYS.between(cycle.starts(), cycle.ends()) + 1;
    return cycle.starts().plusDays(source.below(days));
  }
}
