package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.Allocation;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.Id;
import io.okr4j.core.Improvement;
import io.okr4j.core.Member;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.Operation;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.Team;
import io.okr4j.core.Waiver;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The program hangs together: ids, references, loops, dates and waivers. Asked of any status. */
final class IntegrityRules {
  private static final Parameter<Integer> LEAD_DAYS =
      Parameter.count(
              "leadDays", 14, "how many days before the cycle a check-in or milestone may be dated")
          .relaxes();
  private static final Parameter<Integer> GRACE_DAYS =
      Parameter.count(
              "graceDays", 14, "how many days after the cycle a check-in or milestone may be dated")
          .relaxes();

  private IntegrityRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(uniqueId(), knownReference(), acyclic(), datesInOrder(), waiverInUse());
  }

  private static Rule uniqueId() {
    return Rule.builder("integrity/unique-id", Severity.ERROR)
        .texts(English.TEXTS)
        .example(IntegrityExamples::uniqueId)
        .askEvery(SubjectKind.DYNAMIC, (s, context) -> uniqueId(s.id(), context))
        .askEvery(SubjectKind.COMPETITOR, (s, context) -> uniqueId(s.id(), context))
        .askEvery(SubjectKind.AUDIENCE, (s, context) -> uniqueId(s.id(), context))
        .askEvery(SubjectKind.PRIORITY, (s, context) -> uniqueId(s.id(), context))
        .askEvery(SubjectKind.DEPARTMENT, (s, context) -> uniqueId(s.id(), context))
        .askEvery(SubjectKind.TEAM, (s, context) -> uniqueId(s.id(), context))
        .askEvery(SubjectKind.CYCLE, (s, context) -> uniqueId(s.id(), context))
        .askEvery(SubjectKind.OBJECTIVE, (s, context) -> uniqueId(s.id(), context))
        .askEvery(SubjectKind.KEY_RESULT, (s, context) -> uniqueId(s.keyResult().id(), context))
        .askEvery(SubjectKind.OPERATION, (s, context) -> uniqueId(s.id(), context))
        .askEvery(
            SubjectKind.COMMITMENT,
            (s, context) ->
                Verdict.passedIf(
                    !context.isRepeated(),
                    () ->
                        Fault.of("repeated-commitment")
                            .with("team", Words.name(s.team(), context.index()))
                            .with("cycle", s.cycle())))
        .build();
  }

  private static Verdict uniqueId(Id id, RuleContext context) {
    return Verdict.passedIf(
        !context.isRepeated(),
        () -> Fault.of("repeated-id").with("id", id).with("kind", Phrase.kindOf(id)));
  }

  private static Rule knownReference() {
    return Rule.builder("integrity/known-reference", Severity.ERROR)
        .texts(English.TEXTS)
        .example(IntegrityExamples::knownReference)
        .askEvery(SubjectKind.STRATEGY, IntegrityRules::references)
        .askEvery(SubjectKind.PRIORITY, IntegrityRules::references)
        .askEvery(SubjectKind.TEAM, IntegrityRules::references)
        .askEvery(SubjectKind.CYCLE, IntegrityRules::references)
        .askEvery(SubjectKind.OBJECTIVE, IntegrityRules::references)
        .askEvery(SubjectKind.COMMITMENT, IntegrityRules::references)
        .askEvery(SubjectKind.OPERATION, IntegrityRules::references)
        .askEvery(SubjectKind.PLAYBOOK, IntegrityRules::references)
        .build();
  }

  private static Verdict references(Strategy strategy, RuleContext context) {
    References references = new References(context);
    references.each(
        "endorsedBy",
        strategy.endorsedBy(),
        ids -> ProgramEdit.replace(strategy, strategy.withEndorsedBy(ids)));
    return references.verdict();
  }

  private static Verdict references(Priority priority, RuleContext context) {
    References references = new References(context);
    references.each(
        "answers",
        priority.answers(),
        ids -> ProgramEdit.replace(priority, priority.withAnswers(ids)));
    return references.verdict();
  }

  private static Verdict references(Team team, RuleContext context) {
    References references = new References(context, team.id());
    team.parent()
        .ifPresent(
            parent ->
                references.one(
                    "parent", parent, id -> ProgramEdit.replace(team, team.withParent(id))));
    references.eachOf(
        "department",
        team.members(),
        Member::department,
        Member::withDepartment,
        members -> ProgramEdit.replace(team, team.withMembers(members)));
    return references.verdict();
  }

  private static Verdict references(Cycle cycle, RuleContext context) {
    References references = new References(context, cycle.id());
    cycle
        .within()
        .ifPresent(
            outer ->
                references.one(
                    "within", outer, id -> ProgramEdit.replace(cycle, cycle.withWithin(id))));
    return references.verdict();
  }

  private static Verdict references(Objective objective, RuleContext context) {
    References references = new References(context, objective.id());
    references.one(
        "owner", objective.owner(), id -> ProgramEdit.replace(objective, objective.withOwner(id)));
    references.one(
        "cycle", objective.cycle(), id -> ProgramEdit.replace(objective, objective.withCycle(id)));
    references.eachOf(
        "alignsTo",
        objective.alignsTo(),
        alignment -> Optional.of(alignment.target()),
        Alignment::withTarget,
        alignsTo -> ProgramEdit.replace(objective, objective.withAlignsTo(alignsTo)));
    references.eachOf(
        "support",
        objective.support(),
        support -> Optional.of(support.department()),
        Support::withDepartment,
        support -> ProgramEdit.replace(objective, objective.withSupport(support)));
    objective
        .closing()
        .ifPresent(
            closing ->
                closing
                    .carriedTo()
                    .ifPresent(
                        to ->
                            references.one(
                                "carriedTo",
                                to,
                                id ->
                                    ProgramEdit.replace(
                                        objective,
                                        objective.withClosing(closing.withCarriedTo(id))))));
    return references.verdict();
  }

  private static Verdict references(Commitment commitment, RuleContext context) {
    References references = new References(context);
    references.one(
        "team", commitment.team(), id -> ProgramEdit.replace(commitment, commitment.withTeam(id)));
    references.one(
        "cycle",
        commitment.cycle(),
        id -> ProgramEdit.replace(commitment, commitment.withCycle(id)));
    references.eachOf(
        "allocations",
        commitment.allocations(),
        allocation -> Optional.of(allocation.objective()),
        Allocation::withObjective,
        allocations -> ProgramEdit.replace(commitment, commitment.withAllocations(allocations)));
    return references.verdict();
  }

  private static Verdict references(Operation operation, RuleContext context) {
    References references = new References(context);
    operation
        .owner()
        .ifPresent(
            owner ->
                references.one(
                    "owner", owner, id -> ProgramEdit.replace(operation, operation.withOwner(id))));
    return references.verdict();
  }

  private static Verdict references(Playbook playbook, RuleContext context) {
    References references = new References(context);
    references.eachOf(
        "advocates",
        playbook.advocates(),
        advocate -> Optional.of(advocate.team()),
        Advocate::withTeam,
        advocates -> ProgramEdit.replace(playbook, playbook.withAdvocates(advocates)));
    references.eachOf(
        "improvements",
        playbook.improvements(),
        improvement -> Optional.of(improvement.cycle()),
        Improvement::withCycle,
        improvements -> ProgramEdit.replace(playbook, playbook.withImprovements(improvements)));
    return references.verdict();
  }

  /** Looks references up, and collects those that lead nowhere. */
  private static final class References {
    private final RuleContext context;
    private final Optional<Id> holder;
    private final List<Fault> faults = new ArrayList<>();
    private boolean any;

    References(RuleContext context) {
      this.context = context;
      holder = Optional.empty();
    }

    /** Of a holder that others of its kind can refer to, and that never means itself. */
    References(RuleContext context, Id holder) {
      this.context = context;
      this.holder = Optional.of(holder);
    }

    /** Looks a reference up; the edit puts another one in its place. */
    <I extends Id> void one(String field, I reference, Function<I, ProgramEdit> edit) {
      any = true;
      if (!context.index().contains(reference)) {
        faults.add(fault(field, reference, edit));
      }
    }

    /** Looks the references of a list up; the edit puts another list in its place. */
    <I extends Id> void each(
        String field, List<I> references, Function<List<I>, ProgramEdit> edit) {
      eachOf(field, references, Optional::of, (old, id) -> id, edit);
    }

    /** Looks the references of the items of a list up; the edit puts another list in its place. */
    <T, I extends Id> void eachOf(
        String field,
        List<T> items,
        Function<T, Optional<I>> reference,
        BiFunction<T, I, T> repoint,
        Function<List<T>, ProgramEdit> edit) {
      for (int i = 0; i < items.size(); i++) {
        int at = i;
        reference
            .apply(items.get(i))
            .ifPresent(
                missing ->
                    one(
                        field,
                        missing,
                        id -> {
                          List<T> mended = new ArrayList<>(items);
                          mended.set(at, repoint.apply(items.get(at), id));
                          return edit.apply(mended);
                        }));
      }
    }

    private <I extends Id> Fault fault(String field, I reference, Function<I, ProgramEdit> edit) {
      Optional<I> nearest =
          context.nearest(reference).filter(id -> holder.filter(id::equals).isEmpty());
      Fault fault =
          Fault.of("unknown-reference")
              .about("field", field)
              .about("reference", reference)
              .with("kind", Phrase.kindOf(reference))
              .with("role", new Phrase("role." + field))
              .with("nearest", nearest.map(Id::value).orElse(""));
      // An edit finds the first part of an id, and so cannot mend a later one.
      if (nearest.isEmpty() || context.isRepeated()) {
        return fault;
      }
      I meant = nearest.get();
      return fault.fix(Fix.safe("replace", () -> List.of(edit.apply(meant))));
    }

    Verdict verdict() {
      return any ? Verdict.of(faults) : Verdict.notAsked();
    }
  }

  private static Rule acyclic() {
    return Rule.builder("integrity/acyclic", Severity.ERROR)
        .texts(English.TEXTS)
        .example(IntegrityExamples::acyclic)
        .ask(
            SubjectKind.OBJECTIVE,
            (objective, context) ->
                objective.alignsTo().isEmpty() || context.isRepeated()
                    ? Verdict.notAsked()
                    : loop(
                        "alignment-loop",
                        objective.id(),
                        context.index().alignmentLoop(objective.id())))
        .ask(
            SubjectKind.TEAM,
            (team, context) ->
                team.parent().isEmpty()
                    ? Verdict.notAsked()
                    : loop("parent-loop", team.id(), context.index().parentLoop(team.id())))
        .ask(
            SubjectKind.CYCLE,
            (cycle, context) ->
                cycle.within().isEmpty()
                    ? Verdict.notAsked()
                    : loop("nesting-loop", cycle.id(), context.index().nestingLoop(cycle.id())))
        .build();
  }

  /** The member with the smallest id answers for the whole loop. */
  private static Verdict loop(String key, Id id, ImmutableSortedSet<? extends Id> members) {
    if (members.isEmpty()) {
      return Verdict.passed();
    }
    if (!members.first().equals(id)) {
      return Verdict.notAsked();
    }
    if (members.size() == 1) {
      return Verdict.wrong(Fault.of(key + "-of-one"));
    }
    Fault fault = Fault.of(key).with("members", members);
    return Verdict.wrong(
        fault.related(Iterables.transform(Iterables.skip(members, 1), Subject::of)));
  }

  private static Rule datesInOrder() {
    return Rule.builder("integrity/dates-in-order", Severity.ERROR)
        .texts(English.TEXTS)
        .parameter(LEAD_DAYS)
        .parameter(GRACE_DAYS)
        .example(IntegrityExamples::datesInOrder)
        .askEvery(SubjectKind.KEY_RESULT, IntegrityRules::datedNearItsCycle)
        .askEvery(SubjectKind.CYCLE, IntegrityRules::insideTheOther)
        .build();
  }

  private static Verdict datedNearItsCycle(OwnedKeyResult owned, RuleContext context) {
    Optional<Cycle> cycle = context.index().cycle(owned.objective().cycle());
    List<LocalDate> dates = dates(owned);
    if (cycle.isEmpty() || dates.isEmpty()) {
      return Verdict.notAsked();
    }
    LocalDate first = cycle.get().starts().minusDays(context.get(LEAD_DAYS));
    LocalDate last = cycle.get().ends().plusDays(context.get(GRACE_DAYS));
    List<LocalDate> outside = new ArrayList<>();
    for (LocalDate date : dates) {
      if (date.isBefore(first) || date.isAfter(last)) {
        outside.add(date);
      }
    }
    Collections.sort(outside);
    return Verdict.passedIf(
        outside.isEmpty(),
        () ->
            Fault.of("dated-outside")
                .with("title", owned.keyResult().title())
                .with("dates", outside)
                .with("cycle", cycle.get().id())
                .with("starts", cycle.get().starts())
                .with("ends", cycle.get().ends())
                .with("lead", Period.ofDays(context.get(LEAD_DAYS)))
                .with("grace", Period.ofDays(context.get(GRACE_DAYS))));
  }

  private static List<LocalDate> dates(OwnedKeyResult owned) {
    List<LocalDate> dates = new ArrayList<>();
    for (CheckIn checkIn : owned.keyResult().checkIns()) {
      dates.add(checkIn.on());
    }
    if (owned.keyResult().measure() instanceof Milestones milestones) {
      for (Milestone milestone : milestones.milestones()) {
        milestone.reachedOn().ifPresent(dates::add);
      }
    }
    return dates;
  }

  private static Verdict insideTheOther(Cycle cycle, RuleContext context) {
    Optional<Cycle> outer = cycle.within().flatMap(context.index()::cycle);
    if (outer.isEmpty() || !context.index().nestingLoop(cycle.id()).isEmpty()) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        outer.get().contains(cycle.starts()) && outer.get().contains(cycle.ends()),
        () ->
            Fault.of("not-inside")
                .with("cycle", cycle.id())
                .with("starts", cycle.starts())
                .with("ends", cycle.ends())
                .with("outer", outer.get().id())
                .with("outerStarts", outer.get().starts())
                .with("outerEnds", outer.get().ends())
                .related(Subject.of(outer.get().id())));
  }

  private static Rule waiverInUse() {
    return Rule.builder("integrity/waiver-in-use", Severity.WARNING)
        .texts(English.TEXTS)
        .example(IntegrityExamples::waiverInUse)
        .ask(SubjectKind.WAIVER, IntegrityRules::inUse)
        .build();
  }

  private static Verdict inUse(Waiver waiver, RuleContext context) {
    if (!context.isRuleKnown(waiver.rule())) {
      return Verdict.wrong(unknownRule(waiver, context));
    }
    if (!context.isRuleOn(waiver.rule())) {
      return Verdict.notAsked();
    }
    Optional<LocalDate> until = waiver.until();
    if (until.isPresent() && until.get().isBefore(context.asOf())) {
      return Verdict.wrong(
          Fault.of("expired")
              .with("until", until.get())
              .with("rule", waiver.rule())
              .with("subject", waiver.subject())
              .fix(Fix.safe("remove", () -> List.of(ProgramEdit.remove(waiver)))));
    }
    return Verdict.passedIf(
        context.hasFinding(waiver.rule(), waiver.subject()), () -> unused(waiver, context));
  }

  private static Fault unknownRule(Waiver waiver, RuleContext context) {
    Optional<String> nearest = context.nearestRule(waiver.rule());
    Fault fault =
        Fault.of("unknown-rule").with("rule", waiver.rule()).with("nearest", nearest.orElse(""));
    return nearest.isPresent() && context.hasFinding(nearest.get(), waiver.subject())
        ? fault.fix(offered("correct-rule", waiver, waiver.withRule(nearest.get())))
        : fault;
  }

  /** Who misspelt what is waived wants it waived: nothing of that is removed without asking. */
  private static Fault unused(Waiver waiver, RuleContext context) {
    Optional<String> nearest = context.nearestFinding(waiver.rule(), waiver.subject());
    Fault fault =
        Fault.of("unused")
            .with("rule", waiver.rule())
            .with("subject", waiver.subject())
            .with("nearest", nearest.orElse(""));
    return fault.fix(
        nearest.isPresent()
            ? offered("correct-subject", waiver, waiver.withSubject(nearest.get()))
            : Fix.offered("remove", () -> List.of(ProgramEdit.remove(waiver))));
  }

  private static Fix offered(String key, Waiver waiver, Waiver corrected) {
    return Fix.offered(key, () -> List.of(ProgramEdit.replace(waiver, corrected)));
  }
}
