package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.Id;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.Operation;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.TeamId;
import io.okr4j.rules.Entry.OfTeam;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.Period;
import java.util.Optional;

/**
 * What rules look up in a program that is edited. It is noted.
 *
 * <p>Not thread-safe.
 */
final class LiveLookups implements Lookups {
  private final LiveParts parts;
  private final ProgramIndex index;

  LiveLookups(LiveParts parts) {
    this.parts = parts;
    index = new LiveIndex(parts);
  }

  @Override
  public ProgramIndex index() {
    return index;
  }

  @Override
  public ScoringPolicy scoring() {
    return parts.playbook.scoring();
  }

  @Override
  public Optional<Period> cadence(String event) {
    return parts.playbook.cadence(event);
  }

  @Override
  public ImmutableList<Outline> outlinesOf(TeamId id) {
    OfTeam team = parts.ids.of(id);
    parts.reads.read(team.outlinesCell);
    return team.objectives.nodes().stream()
        .map(node -> Outline.of((Objective) node.value()))
        .collect(toImmutableList());
  }

  @Override
  public boolean isAnyCurrent() {
    parts.reads.read(parts.objectives.anyCurrent);
    return parts.objectives.isAnyCurrent();
  }

  @Override
  public boolean isServed(PriorityId id) {
    parts.reads.read(parts.ids.of(id).served);
    return parts.ids.of(id).servants > 0;
  }

  @Override
  public boolean isEndorsedBy(TeamId team) {
    return parts.strategy.isEndorsedBy(team);
  }

  @Override
  public boolean isAcknowledgedBy(TeamId team) {
    return parts.playbook.isAcknowledgedBy(team);
  }

  @Override
  public Decision commits(TeamId team, CycleId cycle) {
    return parts.commitments.committed(team).commits(cycle, parts.cycles.alone());
  }

  @Override
  public boolean hasUndecidableCommitment(TeamId team, CycleId cycle) {
    return parts.commitments.committed(team).hasUndecidable(cycle, parts.cycles.alone());
  }

  @Override
  public boolean gives(TeamId team, CycleId cycle, ObjectiveId objective) {
    return parts.commitments.gives(team, cycle, objective);
  }

  @Override
  public Optional<Operation> operationTitled(String title) {
    return parts.titles.operation(title);
  }

  @Override
  public int goalsTitled(String title) {
    return parts.titles.goals(title);
  }

  /** What is of the kind of an id has its type. */
  @Override
  @SuppressWarnings("unchecked")
  public <I extends Id> Optional<I> nearest(I missing) {
    return parts.ids.nearest(missing).map(id -> (I) id);
  }

  @Override
  public boolean hasFinding(String rule, String subject) {
    return parts.findings.has(new Found(rule, subject));
  }

  @Override
  public Optional<String> nearestFinding(String rule, String missing) {
    return parts.findings.nearest(rule, missing);
  }
}
