package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.Id;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.Operation;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.TeamId;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.Period;
import java.util.Optional;

/**
 * What rules look up in the program that is checked: its index, what follows from the program as a
 * whole, and what was found in it. {@link RuleContext} tells what each of them means.
 */
interface Lookups {
  ProgramIndex index();

  ScoringPolicy scoring();

  Optional<Period> cadence(String event);

  ImmutableList<Outline> outlinesOf(TeamId team);

  boolean isAnyCurrent();

  boolean isServed(PriorityId priority);

  boolean isEndorsedBy(TeamId team);

  boolean isAcknowledgedBy(TeamId team);

  Decision commits(TeamId team, CycleId cycle);

  boolean hasUndecidableCommitment(TeamId team, CycleId cycle);

  boolean gives(TeamId team, CycleId cycle, ObjectiveId objective);

  Optional<Operation> operationTitled(String title);

  int goalsTitled(String title);

  <I extends Id> Optional<I> nearest(I missing);

  boolean hasFinding(String rule, String subject);

  Optional<String> nearestFinding(String rule, String missing);
}
