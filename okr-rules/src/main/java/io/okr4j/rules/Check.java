package io.okr4j.rules;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.okr4j.core.Audience;
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
  private final Workers workers;
  private final WholeLookups lookups;
  private final ImmutableListMultimap<SubjectKind<?>, Asking> askings;
  private final ImmutableListMultimap<Found, Waiver> waivers;
  private final List<Findings> parts = new ArrayList<>();

  Check(RuleSet rules, ProgramIndex index, LocalDate asOf, Workers workers) {
    this.rules = rules;
    this.index = index;
    this.asOf = asOf;
    this.workers = workers;
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

  Report run() {
    OkrProgram program = index.program();
    askWhole(SubjectKind.PROGRAM, index, Subject.PROGRAM, "");
    program.strategy().ifPresent(this::askAboutStrategy);
    askAll(SubjectKind.DEPARTMENT, program.departments(), Department::id, "/departments");
    askAll(SubjectKind.TEAM, program.teams(), Team::id, "/teams");
    askAll(SubjectKind.CYCLE, program.cycles(), Cycle::id, "/cycles");
    askAboutObjectives(program.objectives());
    askAll(
        SubjectKind.COMMITMENT,
        program.commitments(),
        commitment -> new TeamInCycle(commitment.team(), commitment.cycle()),
        Subject::of,
        "/commitments");
    askAll(SubjectKind.OPERATION, program.operations(), Operation::id, "/operations");
    program
        .playbook()
        .ifPresent(
            playbook -> askWhole(SubjectKind.PLAYBOOK, playbook, Subject.PLAYBOOK, "/playbook"));
    if (!program.waivers().isEmpty()) {
      askAboutWaivers(program.waivers());
    }
    return new Report(
        program,
        asOf,
        rules,
        ImmutableList.copyOf(Iterables.concat(Iterables.transform(parts, part -> part.list))),
        tallies(rules, askings.values(), Lists.transform(parts, part -> part.counts)),
        ImmutableList.of());
  }

  private void askAboutStrategy(Strategy strategy) {
    askWhole(SubjectKind.STRATEGY, strategy, Subject.STRATEGY, "/strategy");
    Worldview worldview = strategy.worldview();
    String view = "/strategy/worldview";
    askAll(SubjectKind.DYNAMIC, worldview.dynamics(), Dynamic::id, view + "/dynamics");
    askAll(SubjectKind.COMPETITOR, worldview.competition(), Competitor::id, view + "/competition");
    askAll(SubjectKind.AUDIENCE, worldview.audience(), Audience::id, view + "/audience");
    askAll(SubjectKind.PRIORITY, strategy.priorities(), Priority::id, "/strategy/priorities");
  }

  private void askAboutObjectives(List<Objective> objectives) {
    Repeats repeats = Repeats.of(objectives, index);
    share(
        objectives.size(),
        (findings, place) -> {
          Objective objective = objectives.get(place);
          findings.ask(
              SubjectKind.OBJECTIVE,
              objective,
              () -> Subject.of(objective.id()),
              () -> "/objectives/" + place,
              repeats.objectives().get(place));
          BitSet repeated = repeats.keyResults(place);
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
        });
  }

  private void askAboutWaivers(List<Waiver> all) {
    Set<Found> found = new HashSet<>();
    for (Findings part : parts) {
      part.list.forEach(f -> found.add(new Found(f.rule().id(), f.subject().text())));
    }
    lookups.found(found, waivers);
    Findings findings = new Findings(true);
    for (int i = 0; i < all.size(); i++) {
      Waiver waiver = all.get(i);
      String pointer = "/waivers/" + i;
      findings.ask(SubjectKind.WAIVER, waiver, () -> Subject.of(waiver), () -> pointer, false);
    }
    parts.add(findings);
  }

  /** Asks about what has no id. */
  private <S> void askWhole(SubjectKind<S> kind, S value, Subject subject, String pointer) {
    Findings findings = new Findings(false);
    findings.ask(kind, value, () -> subject, () -> pointer, false);
    parts.add(findings);
  }

  private <S> void askAll(
      SubjectKind<S> kind, List<S> subjects, Function<S, ? extends Id> id, String pointer) {
    askAll(kind, subjects, id, each -> Subject.of(id.apply(each)), pointer);
  }

  /** Asks about subjects of which one with the key of an earlier one repeats that. */
  private <S> void askAll(
      SubjectKind<S> kind,
      List<S> subjects,
      Function<S, ?> key,
      Function<S, Subject> subject,
      String pointer) {
    if (askings.containsKey(kind)) {
      BitSet repeated = new BitSet();
      Set<Object> seen = new HashSet<>();
      for (int i = 0; i < subjects.size(); i++) {
        repeated.set(i, !seen.add(key.apply(subjects.get(i))));
      }
      share(
          subjects.size(),
          (findings, place) -> {
            S each = subjects.get(place);
            findings.ask(
                kind,
                each,
                () -> subject.apply(each),
                () -> pointer + "/" + place,
                repeated.get(place));
          });
    }
  }

  /** Asks about what stands at a place. */
  private interface Inquiry {
    void ask(Findings findings, int place);
  }

  private void share(int size, Inquiry inquiry) {
    parts.addAll(
        workers.share(
            size,
            (from, to) -> {
              Findings findings = new Findings(false);
              for (int place = from; place < to; place++) {
                inquiry.ask(findings, place);
              }
              return findings;
            }));
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
          aboutWaivers || waivers.isEmpty()
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
