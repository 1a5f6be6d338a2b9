package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.DynamicId;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OperationId;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.ProgramPart;
import io.okr4j.core.TeamId;
import io.okr4j.core.WorldviewId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Rules that each find what one look-up answers, whatever it is. */
final class LookupRules {
  private LookupRules() {}

  static ImmutableList<Rule> all() {
    ImmutableList.Builder<Rule> rules = ImmutableList.builder();
    // Of objectives, and of what they refer to.
    rules.add(
        rule("program", SubjectKind.OBJECTIVE, (o, c) -> c.program().hashCode()),
        rule("owner", SubjectKind.OBJECTIVE, (o, c) -> c.index().team(o.owner())),
        rule("cycle", SubjectKind.OBJECTIVE, (o, c) -> c.index().cycle(o.cycle())),
        rule("objective", SubjectKind.OBJECTIVE, (o, c) -> c.index().objective(o.id())),
        targets("objective-at", (t, c) -> c.index().objectiveAt(t)),
        targets("contains", (t, c) -> c.index().contains(t)),
        targets("nearest", (t, c) -> c.nearest(t)),
        targets("contributors", (t, c) -> c.index().contributorsTo(t)),
        targets(
            "target",
            (t, c) ->
                t instanceof ObjectiveId id
                    ? c.index().objective(id)
                    : t instanceof KeyResultId id
                        ? c.index().keyResult(id)
                        : c.index().priority((PriorityId) t)),
        // Of others than the one that is asked about, found without looking for their ids.
        targets("their-reach", (t, c) -> others(t, c).map(c.index()::prioritiesReachedBy).toList()),
        targets("their-traces", (t, c) -> others(t, c).map(c.index()::tracesToPriority).toList()),
        rule("served-by", SubjectKind.OBJECTIVE, (o, c) -> c.index().contributorsTo(o.id())),
        rule("reached", SubjectKind.OBJECTIVE, (o, c) -> c.index().prioritiesReachedBy(o)),
        rule("traces", SubjectKind.OBJECTIVE, (o, c) -> c.index().tracesToPriority(o)),
        rule("loop", SubjectKind.OBJECTIVE, (o, c) -> c.index().alignmentLoop(o.id())),
        rule("gives", SubjectKind.OBJECTIVE, (o, c) -> c.gives(o.owner(), o.cycle(), o.id())),
        rule("commits", SubjectKind.OBJECTIVE, (o, c) -> c.commits(o.owner(), o.cycle())),
        rule(
            "undecidable",
            SubjectKind.OBJECTIVE,
            (o, c) -> c.hasUndecidableCommitment(o.owner(), o.cycle())),
        rule(
            "commitment",
            SubjectKind.OBJECTIVE,
            (o, c) -> c.index().commitment(o.owner(), o.cycle())),
        rule("operation-titled", SubjectKind.OBJECTIVE, (o, c) -> c.operationTitled(o.title())),
        rule("goals-titled", SubjectKind.OBJECTIVE, (o, c) -> c.goalsTitled(o.title())),
        rule("has-goal", SubjectKind.OBJECTIVE, (o, c) -> c.hasGoal(o)),
        rule("is-current", SubjectKind.OBJECTIVE, (o, c) -> c.isCurrent(o)),
        rule("is-repeated", SubjectKind.OBJECTIVE, (o, c) -> c.isRepeated()),
        rule(
            "support",
            SubjectKind.OBJECTIVE,
            (o, c) -> o.support().stream().map(s -> c.index().department(s.department())).toList()),
        rule(
            "enclosed",
            SubjectKind.OBJECTIVE,
            (o, c) ->
                o.alignsTo().stream()
                    .flatMap(a -> c.index().objectiveAt(a.target()).stream())
                    .map(to -> c.index().encloses(to.cycle(), o.cycle()))
                    .toList()),
        rule(
            "operation",
            SubjectKind.OBJECTIVE,
            (o, c) ->
                o.keyResults().stream()
                    .map(k -> c.index().operation(new OperationId(k.id().value())))
                    .toList()),
        rule(
            "key-result",
            SubjectKind.KEY_RESULT,
            (k, c) ->
                c.isRepeated()
                    + " "
                    + c.index().keyResult(k.keyResult().id())
                    + c.index().objectiveOf(k.keyResult().id()).map(Objective::id)),
        rule(
            "score",
            SubjectKind.KEY_RESULT,
            (k, c) -> c.scoring().score(k.keyResult(), c.asOf()).score()));
    // Of teams, cycles, priorities and commitments.
    rules.add(
        rule("objectives-of", SubjectKind.TEAM, (t, c) -> c.index().objectivesOf(t.id())),
        rule(
            "objectives-of-in",
            SubjectKind.TEAM,
            (t, c) ->
                c.index().cycles().stream()
                    .map(cycle -> c.index().objectivesOf(t.id(), cycle.id()))
                    .toList()),
        rule("outlines-of", SubjectKind.TEAM, (t, c) -> c.outlinesOf(t.id())),
        rule("commitments-of", SubjectKind.TEAM, (t, c) -> c.index().commitmentsOf(t.id())),
        rule("parent-loop", SubjectKind.TEAM, (t, c) -> c.index().parentLoop(t.id())),
        rule("endorsed", SubjectKind.TEAM, (t, c) -> c.isEndorsedBy(t.id())),
        rule("acknowledged", SubjectKind.TEAM, (t, c) -> c.isAcknowledgedBy(t.id())),
        rule("objectives-in", SubjectKind.CYCLE, (t, c) -> c.index().objectivesIn(t.id())),
        rule("open-in", SubjectKind.CYCLE, (t, c) -> c.index().hasOpenObjectives(t.id())),
        rule("any-in", SubjectKind.CYCLE, (t, c) -> c.index().hasObjectives(t.id())),
        rule("nesting-loop", SubjectKind.CYCLE, (t, c) -> c.index().nestingLoop(t.id())),
        rule("is-served", SubjectKind.PRIORITY, (p, c) -> c.isServed(p.id())),
        rule("reaching", SubjectKind.PRIORITY, (p, c) -> c.index().objectivesReaching(p.id())),
        rule(
            "answers",
            SubjectKind.PRIORITY,
            (p, c) -> p.answers().stream().map(a -> c.index().contains(a)).toList()),
        rule(
            "worldview",
            SubjectKind.PRIORITY,
            (p, c) -> p.answers().stream().map(a -> inWorldview(a, c.index())).toList()),
        rule("commitment-repeated", SubjectKind.COMMITMENT, (s, c) -> c.isRepeated()),
        rule("owner", SubjectKind.OPERATION, (s, c) -> s.owner().flatMap(c.index()::team)));
    // Of the whole.
    rules.add(
        rule("strategy", SubjectKind.PROGRAM, (p, c) -> p.strategy()),
        rule("playbook", SubjectKind.PROGRAM, (p, c) -> p.playbook()),
        rule("cycles", SubjectKind.PROGRAM, (p, c) -> p.cycles()),
        rule(
            "by-age",
            SubjectKind.PROGRAM,
            (p, c) -> p.cycles().stream().sorted(p.byAge()).map(Cycle::id).toList()),
        rule(
            "twins-by-age",
            SubjectKind.PROGRAM,
            (p, c) -> p.byAge().compare(twin("2026"), twin("2026-Q4"))),
        rule("open", SubjectKind.PROGRAM, (p, c) -> p.openObjectives()),
        rule("any-open", SubjectKind.PROGRAM, (p, c) -> p.hasOpenObjectives()),
        rule("any-priority", SubjectKind.PROGRAM, (p, c) -> p.hasPriorities()),
        rule("any-current", SubjectKind.PROGRAM, (p, c) -> c.isAnyCurrent()),
        rule("cadence", SubjectKind.PROGRAM, (p, c) -> c.cadence("check-in")),
        rule("scoring", SubjectKind.PROGRAM, (p, c) -> c.scoring()),
        names("objectives", new ObjectiveId("x")),
        names("key-results", new KeyResultId("x")),
        names("teams", new TeamId("x")),
        names("cycles", new CycleId("x")),
        names("priorities", new PriorityId("x")),
        names("departments", new DepartmentId("x")),
        names("operations", new OperationId("x")));
    return rules.build();
  }

  /** A rule that finds what earlier findings a waiver could mean. */
  static Rule aboutWaivers() {
    return rule(
        "waivers",
        SubjectKind.WAIVER,
        (w, c) ->
            c.hasFinding(w.rule(), w.subject()) + " " + c.nearestFinding(w.rule(), w.subject()));
  }

  private static Stream<Objective> others(AlignmentTarget target, RuleContext context) {
    return context.index().contributorsTo(target).stream();
  }

  /** Of one length and day, so that their places in the program decide. */
  private static Cycle twin(String id) {
    return Cycle.of(new CycleId(id), LocalDate.EPOCH, LocalDate.EPOCH);
  }

  private static Optional<? extends ProgramPart> inWorldview(WorldviewId id, ProgramIndex index) {
    if (id instanceof DynamicId dynamic) {
      return index.dynamic(dynamic);
    } else if (id instanceof CompetitorId competitor) {
      return index.competitor(competitor);
    }
    return index.audience((AudienceId) id);
  }

  private static Rule names(String name, Id id) {
    return rule("names-of-" + name, SubjectKind.PROGRAM, (p, c) -> List.copyOf(p.namespace(id)));
  }

  private static Rule targets(String name, BiFunction<AlignmentTarget, RuleContext, Object> look) {
    return rule(
        name,
        SubjectKind.OBJECTIVE,
        (o, c) -> {
          List<Object> seen = new ArrayList<>();
          for (Alignment alignment : o.alignsTo()) {
            seen.add(look.apply(alignment.target(), c));
          }
          return seen;
        });
  }

  private static <S> Rule rule(
      String name, SubjectKind<S> kind, BiFunction<S, RuleContext, Object> look) {
    return Rule.builder("look/" + name + "-of-" + kind.word().replace(' ', '-'), Severity.INFO)
        .summary("Something is said.")
        .why("It is looked up.")
        .mend("Look elsewhere.")
        .message("said", "It says {what}")
        .askEvery(
            kind,
            (subject, context) ->
                Verdict.wrong(
                    Fault.of("said").with("what", String.valueOf(look.apply(subject, context)))))
        .build();
  }
}
