package io.okr4j.rules;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.okr4j.core.Audience;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Department;
import io.okr4j.core.Dynamic;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.Priority;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import io.okr4j.rules.RuleSet.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One check of one program: asks every rule about every subject, in the order in which they stand
 * in the program, and about waivers last.
 */
final class Check {
  private final RuleSet rules;
  private final ProgramIndex index;
  private final LocalDate asOf;
  private final WholeLookups lookups;
  private final ImmutableListMultimap<SubjectKind<?>, Asking> askings;
  private final ImmutableListMultimap<Found, Waiver> waivers;

  Check(RuleSet rules, ProgramIndex index, LocalDate asOf) {
    this.rules = rules;
    this.index = index;
    this.asOf = asOf;
    lookups = new WholeLookups(index, asOf);
    askings = Asking.of(rules);
    waivers =
        index.program().waivers().stream()
            .filter(waiver -> isInForce(waiver, asOf))
            .collect(toImmutableListMultimap(w -> new Found(w.rule(), w.subject()), w -> w));
  }

  static boolean isInForce(Waiver waiver, LocalDate asOf) {
    return waiver.until().filter(until -> until.isBefore(asOf)).isEmpty();
  }

  /** {@return what is found, worked out with the help of workers} */
  Report run(Workers workers) {
    OkrProgram program = index.program();
    List<Objective> objectives = program.objectives();
    Repeats repeats = Repeats.of(objectives, index);
    List<Findings> parts = new ArrayList<>();
    parts.add(beforeObjectives(program));
    parts.addAll(
        workers.share(objectives.size(), (from, to) -> objectives(objectives, from, to, repeats)));
    parts.add(afterObjectives(program));
    Set<Found> found = new HashSet<>();
    for (Findings part : parts) {
      part.list.forEach(f -> found.add(new Found(f.rule().id(), f.subject().text())));
    }
    lookups.found(found, waivers);
    parts.add(waivers(program));
    return new Report(
        program,
        asOf,
        rules,
        ImmutableList.copyOf(Iterables.concat(Iterables.transform(parts, part -> part.list))),
        tallies(rules, askings.values(), Lists.transform(parts, part -> part.counts)),
        ImmutableList.of());
  }

  private Findings beforeObjectives(OkrProgram program) {
    Findings findings = new Findings(false);
    findings.askWhole(SubjectKind.PROGRAM, index, Subject.PROGRAM, "");
    if (program.strategy().isPresent()) {
      Strategy strategy = program.strategy().get();
      Worldview worldview = strategy.worldview();
      findings.askWhole(SubjectKind.STRATEGY, strategy, Subject.STRATEGY, "/strategy");
      String view = "/strategy/worldview";
      findings.askAll(SubjectKind.DYNAMIC, worldview.dynamics(), Dynamic::id, view + "/dynamics");
      findings.askAll(
          SubjectKind.COMPETITOR, worldview.competition(), Competitor::id, view + "/competition");
      findings.askAll(SubjectKind.AUDIENCE, worldview.audience(), Audience::id, view + "/audience");
      findings.askAll(
          SubjectKind.PRIORITY, strategy.priorities(), Priority::id, "/strategy/priorities");
    }
    findings.askAll(SubjectKind.DEPARTMENT, program.departments(), Department::id, "/departments");
    findings.askAll(SubjectKind.TEAM, program.teams(), Team::id, "/teams");
    findings.askAll(SubjectKind.CYCLE, program.cycles(), Cycle::id, "/cycles");
    return findings;
  }

  private Findings objectives(List<Objective> objectives, int from, int to, Repeats repeats) {
    Findings findings = new Findings(false);
    for (int i = from; i < to; i++) {
      Objective objective = objectives.get(i);
      int place = i;
      findings.ask(
          SubjectKind.OBJECTIVE,
          objective,
          () -> Subject.of(objective.id()),
          () -> "/objectives/" + place,
          repeats.objectives().get(i));
      BitSet repeated = repeats.keyResults(i);
      for (int k = 0; k < objective.keyResults().size(); k++) {
        KeyResult keyResult = objective.keyResults().get(k);
        int within = k;
        findings.ask(
            SubjectKind.KEY_RESULT,
            new OwnedKeyResult(objective, keyResult),
            () -> Subject.of(keyResult.id()),
            () -> "/objectives/" + place + "/keyResults/" + within,
            repeated.get(k));
      }
      findings.asker.wording().remember(null, null);
    }
    return findings;
  }

  private Findings afterObjectives(OkrProgram program) {
    Findings findings = new Findings(false);
    Set<TeamInCycle> seen = new HashSet<>();
    for (int i = 0; i < program.commitments().size(); i++) {
      Commitment each = program.commitments().get(i);
      int place = i;
      findings.ask(
          SubjectKind.COMMITMENT,
          each,
          () -> Subject.of(each),
          () -> "/commitments/" + place,
          !seen.add(new TeamInCycle(each.team(), each.cycle())));
    }
    findings.askAll(SubjectKind.OPERATION, program.operations(), Operation::id, "/operations");
    if (program.playbook().isPresent()) {
      findings.askWhole(
          SubjectKind.PLAYBOOK, program.playbook().get(), Subject.PLAYBOOK, "/playbook");
    }
    return findings;
  }

  private Findings waivers(OkrProgram program) {
    Findings findings = new Findings(true);
    for (int i = 0; i < program.waivers().size(); i++) {
      Waiver waiver = program.waivers().get(i);
      findings.askWhole(SubjectKind.WAIVER, waiver, Subject.of(waiver), "/waivers/" + i);
    }
    return findings;
  }

  /** {@return the sums of all questions of each rule: one asks about several kinds of subjects} */
  static ImmutableMap<Rule, Tally> tallies(
      RuleSet rules, Iterable<Asking> askings, List<Counts> counts) {
    Map<Rule, Tally> tallies = new LinkedHashMap<>();
    for (Setting setting : rules.settings()) {
      if (setting.severity().isPresent()) {
        tallies.put(setting.rule(), Tally.NONE);
      }
    }
    for (Asking asking : askings) {
      for (Counts part : counts) {
        tallies.merge(asking.rule(), part.tally(asking), Tally::plus);
      }
    }
    return ImmutableMap.copyOf(tallies);
  }

  /** What is found in a part of the program, in order. */
  private final class Findings {
    private final boolean aboutWaivers;
    private final Asker asker;
    private final Counts counts = new Counts(askings.size());
    private final List<Finding> list = new ArrayList<>();

    Findings(boolean aboutWaivers) {
      this.aboutWaivers = aboutWaivers;
      asker = new Asker(rules, asOf, lookups, aboutWaivers);
    }

    <S> void askAll(
        SubjectKind<S> kind, List<S> subjects, Function<S, ? extends Id> id, String pointer) {
      if (askings.containsKey(kind)) {
        Set<Id> seen = new HashSet<>();
        for (int i = 0; i < subjects.size(); i++) {
          Id each = id.apply(subjects.get(i));
          int place = i;
          ask(
              kind,
              subjects.get(i),
              () -> Subject.of(each),
              () -> pointer + "/" + place,
              !seen.add(each));
        }
      }
    }

    /** Asks about what has no id. */
    <S> void askWhole(SubjectKind<S> kind, S value, Subject subject, String pointer) {
      ask(kind, value, () -> subject, () -> pointer, false);
    }

    /** Asks about a subject; most are as they should be, so it is written only when it is not. */
    <S> void ask(
        SubjectKind<S> kind,
        S value,
        Supplier<Subject> subject,
        Supplier<String> pointer,
        boolean repeated) {
      for (Asking asking : askings.get(kind)) {
        if (asking.question().isAsked(repeated)) {
          Verdict verdict = asker.ask(asking, value, subject, repeated);
          counts.add(asking, verdict);
          for (Fault fault : verdict.faults()) {
            list.add(finding(asking, asking.severity(value), subject.get(), pointer.get(), fault));
          }
        }
      }
    }

    private Finding finding(
        Asking asking, Severity severity, Subject subject, String pointer, Fault fault) {
      // A waiver's own finding cannot be waived: it says that something about waiving is wrong.
      Optional<Waiver> waiver =
          aboutWaivers
              ? Optional.empty()
              : waivers.get(new Found(asking.rule().id(), subject.text())).stream().findFirst();
      return new Finding(asking.rule(), severity, subject, pointer, fault, waiver, false);
    }
  }

  /** Comparable for the same reason as {@link Found}. */
  private record TeamInCycle(TeamId team, CycleId cycle) implements Comparable<TeamInCycle> {
    @Override
    public int compareTo(TeamInCycle other) {
      int order = team.compareTo(other.team);
      return order != 0 ? order : cycle.compareTo(other.cycle);
    }
  }
}
