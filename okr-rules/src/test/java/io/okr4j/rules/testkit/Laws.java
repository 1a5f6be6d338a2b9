package io.okr4j.rules.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMultiset.toImmutableMultiset;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.okr4j.core.Alignment;
import io.okr4j.core.Band;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.ProgramDiff;
import io.okr4j.core.Scope;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.testkit.Fault;
import io.okr4j.core.testkit.Programs;
import io.okr4j.rules.Baseline;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Nearest;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleExample;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.Subject;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.wording.Wording;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Property;

/** What the laws are made of. */
final class Laws {
  /** Nothing that anybody would write, and near to no other id. */
  private static final String UNRELATED = "zzzz-unrelated-to-all-else-zzzz";

  /** What each set of laws is about. */
  private static final ImmutableMap<Class<?>, String> TESTED =
      ImmutableMap.of(
          RuleLaws.class, "rule", ScoringLaws.class, "policy", WordingLaws.class, "wording");

  private static final LocalDate FAR_AWAY = LocalDate.of(9990, 1, 1);

  private Laws() {}

  /** {@return programs that have faults of all kinds but some} */
  static Programs programsWithout(Fault... faults) {
    List<Fault> without = List.of(faults);
    return Programs.any()
        .faults(
            Arrays.stream(Fault.values())
                .filter(fault -> !without.contains(fault))
                .toArray(Fault[]::new));
  }

  static void require(boolean holds, String message, Object... arguments) {
    if (!holds) {
      throw new AssertionError(Strings.lenientFormat(message, arguments));
    }
  }

  static List<NotApplicable> exceptions(Class<?> test) {
    return List.of(test.getAnnotationsByType(NotApplicable.class));
  }

  /**
   * {@return the rules of a test without those that a law is not applicable to}
   *
   * @throws IllegalArgumentException if the test excepts a law or a rule that does not exist
   */
  static RuleSet applicable(RuleLaws test, String law) {
    RuleSet rules = test.rules();
    Iterable<String> ids = Iterables.transform(rules.rules(), Rule::id);
    for (String rule : exempt(RuleLaws.class, test, law, ids)) {
      rules = rules.off(rule);
    }
    return rules;
  }

  /**
   * {@return the policy of a test that has the name, unless a law is not applicable to it}
   *
   * @throws IllegalArgumentException if the test excepts a law or a policy that does not exist, or
   *     has several policies of the name
   */
  static Optional<ScoringPolicy> applicable(ScoringLaws test, String law, String name) {
    ImmutableMap<String, ScoringPolicy> policies =
        Maps.uniqueIndex(test.policies(), ScoringPolicy::name);
    return exempt(ScoringLaws.class, test, law, policies.keySet()).contains(name)
        ? Optional.empty()
        : Optional.ofNullable(policies.get(name));
  }

  /**
   * {@return the wording of a test that has the language, unless a law is not applicable to it}
   *
   * @throws IllegalArgumentException if the test excepts a law or a language that does not exist,
   *     or has several wordings of the language
   */
  static Optional<Wording> applicable(WordingLaws test, String law, String language) {
    ImmutableMap<String, Wording> wordings = Maps.uniqueIndex(test.wordings(), Wording::language);
    return exempt(WordingLaws.class, test, law, wordings.keySet()).contains(language)
        ? Optional.empty()
        : Optional.ofNullable(wordings.get(language));
  }

  private static ImmutableSet<String> exempt(
      Class<?> laws, Object test, String law, Iterable<String> known) {
    ImmutableSet.Builder<String> exempt = ImmutableSet.builder();
    for (NotApplicable exception : exceptions(test.getClass())) {
      requireKnown("law", exception.law(), names(laws));
      for (String name : exception.to()) {
        requireKnown(TESTED.getOrDefault(laws, "name"), name, known);
        if (exception.law().equals(law)) {
          exempt.add(name);
        }
      }
    }
    return exempt.build();
  }

  private static ImmutableSortedSet<String> names(Class<?> laws) {
    return Arrays.stream(laws.getMethods())
        .filter(method -> method.isAnnotationPresent(Property.class))
        .map(Method::getName)
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  private static void requireKnown(String kind, String name, Iterable<String> known) {
    if (!Iterables.contains(known, name)) {
      throw new IllegalArgumentException(
          "@NotApplicable: there is no "
              + kind
              + " "
              + name
              + Nearest.to(name, known).map(near -> "; did you mean " + near + "?").orElse(""));
    }
  }

  /** {@return the rules that are on} */
  static ImmutableList<Rule> on(RuleSet rules) {
    return rules.rules().stream()
        .filter(rule -> rules.severity(rule.id()).isPresent())
        .collect(toImmutableList());
  }

  /** {@return the rules, and the built-in ones beside them} */
  static RuleSet withBuiltIn(RuleSet rules) {
    return rules.with(
        Iterables.filter(RuleSet.recommended().rules(), rule -> rules.rule(rule.id()).isEmpty()));
  }

  static RuleExample example(Rule rule) {
    return rule.example()
        .orElseThrow(
            () ->
                new AssertionError(
                    rule
                        + " has no example. Give it one (Rule.Builder.example), which its reference"
                        + " page shows, too."));
  }

  static ImmutableMultiset<Baseline.Entry> found(Report report) {
    return found(report, finding -> true);
  }

  /** {@return what is found of such a kind, whatever its wording, its severity and its place} */
  static ImmutableMultiset<Baseline.Entry> found(Report report, Predicate<Finding> which) {
    return report.findings().stream()
        .filter(which)
        .map(Baseline.Entry::of)
        .collect(toImmutableMultiset());
  }

  static ImmutableMultiset<Baseline.Entry> errors(Report report) {
    return found(report, finding -> finding.severity() == Severity.ERROR);
  }

  static ImmutableList<String> shown(Report report) {
    return report.findings().stream().map(Laws::shown).collect(toImmutableList());
  }

  /** {@return what rules find of a rule in both programs of its example} */
  static ImmutableList<ImmutableList<String>> shownInExample(Rule rule, RuleSet rules) {
    RuleExample example = example(rule);
    return ImmutableList.of(
        shown(rule, rules.check(example.fires(), example.asOf())),
        shown(rule, rules.check(example.passes(), example.asOf())));
  }

  static ImmutableList<String> shown(Rule rule, Report report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().id().equals(rule.id()))
        .map(Laws::shown)
        .collect(toImmutableList());
  }

  static String shown(Finding finding) {
    return finding + (finding.isWaived() ? " (waived)" : "");
  }

  static ImmutableList<String> sorted(Report report) {
    return ImmutableList.sortedCopyOf(shown(report));
  }

  static ImmutableSet<Subject> subjects(OkrProgram program) {
    return Pointers.parts(program).values().stream()
        .map(Pointers.Part::subject)
        .collect(toImmutableSet());
  }

  /** {@return what a rule finds fault with} */
  static ImmutableSet<Subject> subjects(Rule rule, Report report) {
    return report.findings().stream()
        .filter(finding -> finding.rule().id().equals(rule.id()))
        .map(Finding::subject)
        .collect(toImmutableSet());
  }

  /**
   * {@return what differs, as it is written; an objective does when one of its key results does}
   */
  static ImmutableSet<String> changed(OkrProgram before, OkrProgram after) {
    ImmutableSet.Builder<String> changed = ImmutableSet.builder();
    ProgramDiff.between(before, after).changes().forEach(change -> changed.add(change.subject()));
    Sets.symmetricDifference(
            ImmutableSet.copyOf(before.objectives()), ImmutableSet.copyOf(after.objectives()))
        .forEach(objective -> changed.add(Subject.of(objective.id()).text()));
    return changed.build();
  }

  /**
   * {@return the program with parts that nothing else refers to, and that refer to nothing else}
   */
  static OkrProgram withUnrelated(OkrProgram program) {
    Cycle cycle = Cycle.of(new CycleId(UNRELATED), FAR_AWAY, FAR_AWAY.plusMonths(3));
    Team team =
        Team.builder().id(new TeamId(UNRELATED)).name(UNRELATED).kind(TeamKind.FUNCTIONAL).build();
    return program
        .add(Department.builder().id(new DepartmentId(UNRELATED)).name(UNRELATED).build())
        .add(team)
        .add(cycle)
        .add(
            Operation.builder()
                .id(new OperationId(UNRELATED))
                .title(UNRELATED)
                .measure(Band.builder().atLeast(BigDecimal.ONE).build())
                .build())
        .add(
            Objective.builder()
                .id(new ObjectiveId(UNRELATED))
                .title(UNRELATED)
                .scope(Scope.TEAM)
                .owner(team.id())
                .cycle(cycle.id())
                .status(ObjectiveStatus.DROPPED)
                .build());
  }

  /** {@return the objective with one thing that leads nowhere, or into a loop} */
  static Objective undecidable(Objective objective, int what) {
    return switch (what) {
      case 0 -> objective.withOwner(new TeamId(UNRELATED));
      case 1 -> objective.withCycle(new CycleId(UNRELATED));
      case 2 ->
          objective.withAlignsTo(Alignment.builder().target(new ObjectiveId(UNRELATED)).build());
      default -> objective.withAlignsTo(Alignment.builder().target(objective.id()).build());
    };
  }

  /** {@return the rules with a parameter at its least and at its most} */
  static ImmutableList<RuleSet> extremes(RuleSet rules, Rule rule, Parameter<?> parameter) {
    if (parameter.standard() instanceof Integer) {
      return set(rules, rule, parameter, 0, Integer.MAX_VALUE);
    } else if (parameter.standard() instanceof BigDecimal) {
      return set(rules, rule, parameter, BigDecimal.ZERO, BigDecimal.ONE);
    }
    return set(rules, rule, parameter, Period.ZERO, Period.ofYears(9999));
  }

  /** {@return the rules with a parameter at some value, and at one that is as large or larger} */
  static ImmutableList<RuleSet> rising(
      RuleSet rules, Rule rule, Parameter<?> parameter, int small, int large) {
    if (parameter.standard() instanceof Integer) {
      return set(rules, rule, parameter, small / 5, large / 5);
    } else if (parameter.standard() instanceof BigDecimal) {
      return set(
          rules, rule, parameter, BigDecimal.valueOf(small, 2), BigDecimal.valueOf(large, 2));
    }
    return set(rules, rule, parameter, Period.ofDays(small), Period.ofDays(large));
  }

  /** The values are of the type of the default. */
  @SuppressWarnings("unchecked")
  private static <T> ImmutableList<RuleSet> set(
      RuleSet rules, Rule rule, Parameter<?> parameter, T one, T other) {
    Parameter<T> typed = (Parameter<T>) parameter;
    return ImmutableList.of(rules.set(rule.id(), typed, one), rules.set(rule.id(), typed, other));
  }
}
