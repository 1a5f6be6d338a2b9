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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
    findings.ask(SubjectKind.PROGRAM, index, Subject.PROGRAM, "", false);
    if (program.strategy().isPresent()) {
      Strategy strategy = program.strategy().get();
      Worldview worldview = strategy.worldview();
      findings.ask(SubjectKind.STRATEGY, strategy, Subject.STRATEGY, "/strategy", false);
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
      String pointer = "/objectives/" + i;
      findings.ask(
          SubjectKind.OBJECTIVE,
          objective,
          Subject.of(objective.id()),
          pointer,
          repeats.objectives().get(i));
      for (int k = 0; k < objective.keyResults().size(); k++) {
        KeyResult keyResult = objective.keyResults().get(k);
        findings.ask(
            SubjectKind.KEY_RESULT,
            new OwnedKeyResult(objective, keyResult),
            Subject.of(keyResult.id()),
            pointer + "/keyResults/" + k,
            repeats.keyResults().containsEntry(i, k));
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
      boolean repeated = !seen.add(new TeamInCycle(each.team(), each.cycle()));
      findings.ask(SubjectKind.COMMITMENT, each, Subject.of(each), "/commitments/" + i, repeated);
    }
    findings.askAll(SubjectKind.OPERATION, program.operations(), Operation::id, "/operations");
    if (program.playbook().isPresent()) {
      findings.ask(
          SubjectKind.PLAYBOOK, program.playbook().get(), Subject.PLAYBOOK, "/playbook", false);
    }
    return findings;
  }

  private Findings waivers(OkrProgram program) {
    Findings findings = new Findings(true);
    for (int i = 0; i < program.waivers().size(); i++) {
      Waiver waiver = program.waivers().get(i);
      findings.ask(SubjectKind.WAIVER, waiver, Subject.of(waiver), "/waivers/" + i, false);
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
          ask(kind, subjects.get(i), Subject.of(each), pointer + "/" + i, !seen.add(each));
        }
      }
    }

    <S> void ask(SubjectKind<S> kind, S value, Subject subject, String pointer, boolean repeated) {
      asker.ask(
          askings.get(kind),
          value,
          subject,
          repeated,
          (asking, verdict) -> {
            counts.add(asking, verdict);
            for (Fault fault : verdict.faults()) {
              list.add(finding(asking, asking.severity(value), subject, pointer, fault));
            }
          });
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

  private record TeamInCycle(TeamId team, CycleId cycle) {}
}
