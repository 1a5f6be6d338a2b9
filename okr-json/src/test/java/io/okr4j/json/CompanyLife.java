package io.okr4j.json;

import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Allocation;
import io.okr4j.core.Ambition;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Improvement;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Measure;
import io.okr4j.core.Member;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the people of Fernway do while the fourth quarter of 2026 runs, is closed, and the next one
 * begins: everything that they agreed on, in time.
 */
final class CompanyLife {
  private static final CycleId Q3 = new CycleId("2026-Q3");
  private static final CycleId Q4 = new CycleId("2026-Q4");
  private static final CycleId NEXT = new CycleId("2027-Q1");

  private static final LocalDate LAST_DAY = LocalDate.parse("2026-12-31");

  /** What happens once, by day; check-ins come on Mondays. */
  private static final ImmutableMap<LocalDate, BiFunction<OkrProgram, LocalDate, OkrProgram>>
      AGENDA =
          ImmutableMap.<LocalDate, BiFunction<OkrProgram, LocalDate, OkrProgram>>builder()
              .put(LocalDate.parse("2026-10-07"), (p, day) -> learn(p, Q3, day))
              .put(LocalDate.parse("2026-11-16"), (p, day) -> pledge(p))
              .put(LocalDate.parse("2026-12-10"), CompanyLife::reviewStrategy)
              .put(LocalDate.parse("2026-12-14"), (p, day) -> agreeOnNext(p))
              .put(LocalDate.parse("2026-12-16"), CompanyLife::signNext)
              .put(LAST_DAY, (p, day) -> checkIn(p, day, objective -> true))
              .put(LocalDate.parse("2027-01-04"), (p, day) -> begin(p))
              .put(LocalDate.parse("2027-01-06"), CompanyLife::close)
              .put(LocalDate.parse("2027-01-08"), (p, day) -> learn(p, Q4, day))
              .build();

  private CompanyLife() {}

  /** {@return the program at the end of a day} */
  static OkrProgram live(OkrProgram program, LocalDate day) {
    OkrProgram after = AGENDA.getOrDefault(day, (p, d) -> p).apply(program, day);
    if (day.getDayOfWeek() != DayOfWeek.MONDAY) {
      return after;
    }
    // One half of the teams checks in this week, the other half the next.
    long week = ChronoUnit.WEEKS.between(LocalDate.EPOCH, day);
    return checkIn(after, day, o -> (o.owner().value().length() + week) % 2 == 0);
  }

  private static OkrProgram checkIn(OkrProgram program, LocalDate day, Predicate<Objective> who) {
    OkrProgram after = program;
    for (Objective objective : program.objectives()) {
      Cycle cycle = cycle(program, objective.cycle());
      if (objective.status() == ObjectiveStatus.ACTIVE
          && cycle.contains(day)
          && who.test(objective)) {
        BigDecimal way = way(objective, cycle, day);
        for (KeyResult keyResult : objective.keyResults()) {
          after = after.replace(reached(keyResult, day));
          after = after.add(keyResult.id(), checkIn(keyResult.measure(), way, day));
        }
      }
    }
    return after;
  }

  /** How much of the way they have gone: almost all of it in the end, and two thirds if bold. */
  private static BigDecimal way(Objective objective, Cycle cycle, LocalDate day) {
    String reach = objective.ambition() == Ambition.ASPIRATIONAL ? "0.68" : "0.96";
    BigDecimal gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(cycle.starts(), day) + 1);
    BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(cycle.starts(), cycle.ends()) + 1);
    return new BigDecimal(reach).multiply(gone).divide(all, 4, RoundingMode.HALF_UP);
  }

  private static CheckIn checkIn(Measure measure, BigDecimal way, LocalDate day) {
    CheckIn.Builder checkIn =
        CheckIn.builder().on(day).confidence(new BigDecimal("0.6")).note("As we hoped");
    if (measure instanceof Metric metric) {
      BigDecimal change = metric.target().subtract(metric.baseline()).multiply(way);
      checkIn.value(metric.baseline().add(change).setScale(2, RoundingMode.HALF_UP));
    } else if (measure instanceof Band band) {
      checkIn.value(band.atLeast().or(band::atMost));
    } else if (measure instanceof Binary) {
      checkIn.done(way.compareTo(new BigDecimal("0.8")) > 0);
    }
    return checkIn.build();
  }

  /** {@return the key result with the milestones reached that are due by a day} */
  private static KeyResult reached(KeyResult keyResult, LocalDate day) {
    if (!(keyResult.measure() instanceof Milestones measure)) {
      return keyResult;
    }
    List<Milestone> milestones =
        measure.milestones().stream()
            .map(m -> m.dueOn().filter(due -> !due.isAfter(day)).map(m::withReachedOn).orElse(m))
            .toList();
    return keyResult.withMeasure(measure.withMilestones(milestones));
  }

  /** The retrospective of a cycle: the playbook improves, and every advocate acknowledges that. */
  private static OkrProgram learn(OkrProgram program, CycleId cycle, LocalDate day) {
    Playbook playbook = program.playbook().orElseThrow();
    String version = String.valueOf(Integer.parseInt(playbook.version()) + 1);
    return program.withPlaybook(
        playbook.toBuilder()
            .version(version)
            .advocates(
                playbook.advocates().stream()
                    .map(advocate -> advocate.withAcknowledged(version).withOn(day))
                    .toList())
            .addImprovements(
                Improvement.builder()
                    .cycle(cycle)
                    .learned("Check-ins help most when they are short")
                    .change("Ten minutes, and what is next")
                    .build())
            .build());
  }

  private static OkrProgram pledge(OkrProgram program) {
    return eachObjective(
        program,
        o ->
            o.withSupport(
                o.support().stream().map(s -> s.withStatus(SupportStatus.PLEDGED)).toList()));
  }

  private static OkrProgram reviewStrategy(OkrProgram program, LocalDate day) {
    return program.withStrategy(program.strategy().orElseThrow().withReviewedOn(day));
  }

  /** The drafts are agreed on, and every team says where its time will go. */
  private static OkrProgram agreeOnNext(OkrProgram program) {
    OkrProgram agreed =
        eachObjective(
            program,
            o -> o.status() == ObjectiveStatus.DRAFT ? o.withStatus(ObjectiveStatus.AGREED) : o);
    Stream<Commitment> commitments = program.teams().stream().map(team -> next(agreed, team));
    return agreed.withCommitments(
        Stream.concat(program.commitments().stream(), commitments).toList());
  }

  private static Commitment next(OkrProgram program, Team team) {
    List<ObjectiveId> agreed =
        program.objectives().stream()
            .filter(o -> o.owner().equals(team.id()) && o.status() == ObjectiveStatus.AGREED)
            .map(Objective::id)
            .toList();
    BigDecimal share = new BigDecimal("0.6").divide(BigDecimal.valueOf(agreed.size()));
    return Commitment.builder()
        .team(team.id())
        .cycle(NEXT)
        .operations(new BigDecimal("0.4"))
        .allocations(agreed.stream().map(objective -> Allocation.of(objective, share)).toList())
        .build();
  }

  private static OkrProgram signNext(OkrProgram program, LocalDate day) {
    return program.withCommitments(
        program.commitments().stream()
            .map(c -> c.cycle().equals(NEXT) ? signed(c, program, day) : c)
            .toList());
  }

  private static Commitment signed(Commitment commitment, OkrProgram program, LocalDate day) {
    List<String> people =
        program.teams().stream()
            .filter(team -> team.id().equals(commitment.team()))
            .flatMap(team -> team.members().stream())
            .map(Member::person)
            .toList();
    return commitment.withAgreedBy(people).withAgreedOn(day);
  }

  private static OkrProgram begin(OkrProgram program) {
    return eachObjective(
        program,
        o -> o.status() == ObjectiveStatus.AGREED ? o.withStatus(ObjectiveStatus.ACTIVE) : o);
  }

  /** The objectives that ended are closed, and with them go the waivers that they needed. */
  private static OkrProgram close(OkrProgram program, LocalDate day) {
    return eachObjective(
            program,
            o ->
                o.status() == ObjectiveStatus.ACTIVE
                        && cycle(program, o.cycle()).ends().isBefore(day)
                    ? closed(o, day)
                    : o)
        .withWaivers();
  }

  private static Objective closed(Objective objective, LocalDate day) {
    BigDecimal score = ScoringPolicy.standard().score(objective, day).score().orElseThrow();
    boolean goesOn = objective.id().value().equals("abroad");
    return objective
        .withStatus(ObjectiveStatus.CLOSED)
        .withClosing(
            Closing.builder()
                .on(day)
                .score(score.setScale(1, RoundingMode.HALF_UP))
                .reflection("We learnt more from what did not work")
                .carriedTo(goesOn ? Optional.of(new ObjectiveId("belgium")) : Optional.empty())
                .build());
  }

  private static OkrProgram eachObjective(OkrProgram program, UnaryOperator<Objective> edit) {
    return program.withObjectives(program.objectives().stream().map(edit).toList());
  }

  private static Cycle cycle(OkrProgram program, CycleId id) {
    return program.cycles().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }
}
