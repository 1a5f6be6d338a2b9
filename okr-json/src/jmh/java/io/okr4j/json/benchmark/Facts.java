package io.okr4j.json.benchmark;

import static java.math.BigDecimal.ONE;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.Allocation;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.Member;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.Team;
import io.okr4j.rules.OwnedKeyResult;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The 14 facts, for engines that are handed conditions. The loop, okr4j, the constraints and the
 * schema have them in their own words.
 */
final class Facts {
  static final int MAX_TITLE = 90;
  static final int MIN_KEY_RESULTS = 2;
  static final int MAX_KEY_RESULTS = 5;
  static final int MIN_CHECK_INS = 2;
  static final BigDecimal MAX_WEIGHT = BigDecimal.valueOf(3);

  static final String SHORT_TITLE = "objective/short-title";
  static final String HAS_LEAD = "objective/has-lead";
  static final String LEAD_IN_TEAM = "objective/lead-in-team";
  static final String KNOWN_OWNER = "objective/known-owner";
  static final String KNOWN_CYCLE = "objective/known-cycle";
  static final String ALIGNED = "objective/aligned";
  static final String KNOWN_TARGETS = "objective/known-targets";
  static final String FEW_KEY_RESULTS = "objective/few-key-results";
  static final String CLOSED_WITH_SCORE = "objective/closed-with-score";
  static final String KEY_RESULT_HAS_LEAD = "key-result/has-lead";
  static final String CHECKED_IN = "key-result/checked-in";
  static final String IN_CYCLE = "key-result/in-cycle";
  static final String MODEST_WEIGHT = "key-result/modest-weight";
  static final String WHOLE_AT_MOST = "commitment/whole-at-most";

  static final ImmutableList<Fact<Objective>> OF_OBJECTIVES =
      ImmutableList.of(
          new Fact<>(SHORT_TITLE, (o, known) -> o.title().length() <= MAX_TITLE),
          new Fact<>(HAS_LEAD, (o, known) -> o.lead().isPresent()),
          new Fact<>(LEAD_IN_TEAM, Facts::isLeadInTeam),
          new Fact<>(KNOWN_OWNER, (o, known) -> known.teams().containsKey(o.owner())),
          new Fact<>(KNOWN_CYCLE, (o, known) -> known.cycles().containsKey(o.cycle())),
          new Fact<>(ALIGNED, (o, known) -> !o.alignsTo().isEmpty()),
          new Fact<>(KNOWN_TARGETS, Facts::areTargetsKnown),
          new Fact<>(
              FEW_KEY_RESULTS,
              (o, known) ->
                  o.keyResults().size() >= MIN_KEY_RESULTS
                      && o.keyResults().size() <= MAX_KEY_RESULTS),
          new Fact<>(
              CLOSED_WITH_SCORE,
              (o, known) ->
                  o.status() != ObjectiveStatus.CLOSED
                      || o.closing().flatMap(Closing::score).isPresent()));

  static final ImmutableList<Fact<OwnedKeyResult>> OF_KEY_RESULTS =
      ImmutableList.of(
          new Fact<>(KEY_RESULT_HAS_LEAD, (k, known) -> k.keyResult().lead().isPresent()),
          new Fact<>(CHECKED_IN, (k, known) -> k.keyResult().checkIns().size() >= MIN_CHECK_INS),
          new Fact<>(IN_CYCLE, Facts::areCheckInsInCycle),
          new Fact<>(
              MODEST_WEIGHT, (k, known) -> k.keyResult().weight().compareTo(MAX_WEIGHT) <= 0));

  static final ImmutableList<Fact<Commitment>> OF_COMMITMENTS =
      ImmutableList.of(new Fact<>(WHOLE_AT_MOST, (c, known) -> sum(c).compareTo(ONE) <= 0));

  private Facts() {}

  /**
   * A fact.
   *
   * @param name its name
   * @param holds whether it holds of something
   */
  record Fact<S>(String name, BiPredicate<S, Known> holds) {}

  static boolean isLeadInTeam(Objective objective, Known known) {
    Team team = known.teams().get(objective.owner());
    if (team == null || objective.lead().isEmpty()) {
      return true;
    }
    String lead = objective.lead().get();
    for (Member member : team.members()) {
      if (member.person().equals(lead)) {
        return true;
      }
    }
    return false;
  }

  static boolean areTargetsKnown(Objective objective, Known known) {
    for (Alignment alignment : objective.alignsTo()) {
      if (!known.targets().contains(alignment.target())) {
        return false;
      }
    }
    return true;
  }

  static boolean areCheckInsInCycle(OwnedKeyResult owned, Known known) {
    Optional<Cycle> cycle = Optional.ofNullable(known.cycles().get(owned.objective().cycle()));
    if (cycle.isPresent()) {
      for (CheckIn checkIn : owned.keyResult().checkIns()) {
        if (!cycle.get().contains(checkIn.on())) {
          return false;
        }
      }
    }
    return true;
  }

  static BigDecimal sum(Commitment commitment) {
    BigDecimal sum = commitment.operations();
    for (Allocation allocation : commitment.allocations()) {
      sum = sum.add(allocation.share());
    }
    return sum;
  }
}
