package io.okr4j.json.benchmark;

import static java.math.BigDecimal.ONE;

import io.okr4j.core.Alignment;
import io.okr4j.core.Allocation;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Member;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Team;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.Nullable;

/** The facts in one loop, as one writes it by hand. */
final class FactsInALoop implements FactChecker {
  private final OkrProgram program;
  private final Known known;

  FactsInALoop(OkrProgram program) {
    this.program = program;
    known = Known.of(program);
  }

  @Override
  public List<Hit> check() {
    List<Hit> hits = new ArrayList<>();
    for (Objective objective : program.objectives()) {
      check(objective, hits);
    }
    for (Commitment commitment : program.commitments()) {
      BigDecimal sum = commitment.operations();
      for (Allocation allocation : commitment.allocations()) {
        sum = sum.add(allocation.share());
      }
      if (sum.compareTo(ONE) > 0) {
        hits.add(Hit.of(Facts.WHOLE_AT_MOST, commitment));
      }
    }
    return hits;
  }

  private void check(Objective objective, List<Hit> hits) {
    if (objective.title().length() > Facts.MAX_TITLE) {
      hits.add(Hit.of(Facts.SHORT_TITLE, objective));
    }
    String lead = objective.lead().orElse(null);
    if (lead == null) {
      hits.add(Hit.of(Facts.HAS_LEAD, objective));
    }
    Team team = known.teams().get(objective.owner());
    if (team == null) {
      hits.add(Hit.of(Facts.KNOWN_OWNER, objective));
    } else if (lead != null && !isMember(lead, team)) {
      hits.add(Hit.of(Facts.LEAD_IN_TEAM, objective));
    }
    Cycle cycle = known.cycles().get(objective.cycle());
    if (cycle == null) {
      hits.add(Hit.of(Facts.KNOWN_CYCLE, objective));
    }
    if (objective.alignsTo().isEmpty()) {
      hits.add(Hit.of(Facts.ALIGNED, objective));
    }
    for (Alignment alignment : objective.alignsTo()) {
      if (!known.targets().contains(alignment.target())) {
        hits.add(Hit.of(Facts.KNOWN_TARGETS, objective));
        break;
      }
    }
    int keyResults = objective.keyResults().size();
    if (keyResults < Facts.MIN_KEY_RESULTS || keyResults > Facts.MAX_KEY_RESULTS) {
      hits.add(Hit.of(Facts.FEW_KEY_RESULTS, objective));
    }
    if (objective.status() == ObjectiveStatus.CLOSED
        && (objective.closing().isEmpty() || objective.closing().get().score().isEmpty())) {
      hits.add(Hit.of(Facts.CLOSED_WITH_SCORE, objective));
    }
    for (KeyResult keyResult : objective.keyResults()) {
      check(keyResult, cycle, hits);
    }
  }

  private static void check(KeyResult keyResult, @Nullable Cycle cycle, List<Hit> hits) {
    if (keyResult.lead().isEmpty()) {
      hits.add(Hit.of(Facts.KEY_RESULT_HAS_LEAD, keyResult));
    }
    if (keyResult.checkIns().size() < Facts.MIN_CHECK_INS) {
      hits.add(Hit.of(Facts.CHECKED_IN, keyResult));
    }
    if (cycle != null) {
      for (CheckIn checkIn : keyResult.checkIns()) {
        if (checkIn.on().isBefore(cycle.starts()) || checkIn.on().isAfter(cycle.ends())) {
          hits.add(Hit.of(Facts.IN_CYCLE, keyResult));
          break;
        }
      }
    }
    if (keyResult.weight().compareTo(Facts.MAX_WEIGHT) > 0) {
      hits.add(Hit.of(Facts.MODEST_WEIGHT, keyResult));
    }
  }

  private static boolean isMember(String person, Team team) {
    for (Member member : team.members()) {
      if (member.person().equals(person)) {
        return true;
      }
    }
    return false;
  }
}
