package io.okr4j.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How the module is built: what nobody would notice in a single test. */
class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.okr4j.rules");

  private static final DescribedPredicate<JavaClass> THEME =
      simpleNameEndingWith("Rules")
          .and(resideInAPackage("io.okr4j.rules"))
          .and(not(simpleNameEndingWith("BuiltInRules")))
          .as("a theme of rules");

  @Test
  void nothingReadsTheClockTheZoneOrARandomSource() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Clock.class, ZoneId.class, TimeZone.class, Random.class, UUID.class)
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.util\\.(Date|Calendar|SplittableRandom|concurrent\\.ThreadLocalRandom)")
        .orShould()
        .callMethodWhere(
            calls("a day, a time or the environment", access -> isAmbient(access.getTarget())))
        .check(MODULE);
  }

  private static boolean isAmbient(AccessTarget target) {
    String owner = target.getOwner().getName();
    return (owner.startsWith("java.time.") && target.getName().equals("now"))
        || (owner.equals("java.lang.System") && !target.getName().equals("arraycopy"))
        || (owner.equals("java.lang.Math") && target.getName().equals("random"));
  }

  @Test
  void nothingAsksForTheLocaleOfTheMachine() {
    noClasses()
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "formatted", Object[].class)
        .check(MODULE);
  }

  @Test
  void packagesDependOnOneAnotherInOneDirection() {
    slices().matching("io.okr4j.(**)").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void itStandsOnTheModelAndFewLibraries() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.okr4j.core",
            "io.okr4j.rules..",
            "com.google.common..",
            "com.google.errorprone.annotations..",
            "org.apache.commons.text.similarity",
            "com.samskivert.mustache",
            "javax.annotation..",
            "org.jspecify.annotations",
            "java..")
        .check(MODULE);
  }

  @Test
  void onlyTheRendererNeedsTheTemplateLibraryThatNotEverybodyHas() {
    noClasses()
        .that()
        .doNotHaveSimpleName("MustacheRenderer")
        .and(not(DescribedPredicate.describe("inside it", ArchitectureTest::isInsideRenderer)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.samskivert..")
        .check(MODULE);
  }

  private static boolean isInsideRenderer(JavaClass type) {
    return type.getEnclosingClass()
        .filter(outer -> outer.getSimpleName().equals("MustacheRenderer"))
        .isPresent();
  }

  @Test
  void builtInRulesUseNothingThatTheRuleOfAnApplicationCannot() {
    classes().that(THEME).should(useOnlyPublicMembersOfTheEngine()).check(MODULE);
  }

  /**
   * Themes may help one another, have examples and texts, count days and put values into words; the
   * engine they see as an application does.
   */
  private static ArchCondition<JavaClass> useOnlyPublicMembersOfTheEngine() {
    return new ArchCondition<>("use only public members of the engine") {
      @Override
      public void check(JavaClass theme, ConditionEvents events) {
        for (JavaAccess<?> access : theme.getAccessesFromSelf()) {
          JavaClass owner = access.getTargetOwner();
          boolean engine =
              owner.getPackageName().startsWith("io.okr4j.rules")
                  && !isTheme(owner)
                  && !owner.getSimpleName().endsWith("Examples")
                  && !owner.isAssignableTo(Days.class)
                  && !owner.isAssignableTo(English.class)
                  && !owner.isAssignableTo(Words.class);
          boolean open =
              owner.getModifiers().contains(JavaModifier.PUBLIC)
                  && access
                      .getTarget()
                      .resolveMember()
                      .filter(ArchitectureTest::isPublic)
                      .isPresent();
          if (engine && !open) {
            events.add(SimpleConditionEvent.violated(theme, access.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isTheme(JavaClass type) {
    return THEME.test(type) || type.getEnclosingClass().filter(THEME).isPresent();
  }

  private static boolean isPublic(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC);
  }

  @Test
  void publicIsWhatUsersNeed() {
    Set<String> open =
        MODULE.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> type.getEnclosingClass().isEmpty())
            .map(type -> type.getName().substring("io.okr4j.rules.".length()))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        ImmutableSortedSet.copyOf(
            Ordering.natural(),
            Set.of(
                // Checking.
                "RuleSet",
                "RuleConfiguration",
                "Mistake",
                "Preset",
                "Report",
                "Tally",
                "Finding",
                "Subject",
                "Severity",
                "Baseline",
                "LiveProgram",
                "LiveChange",
                // Mending.
                "Fix",
                "Mended",
                // Rules of applications.
                "Rule",
                "RuleContext",
                "RuleExample",
                "RuleProvider",
                "Parameter",
                "Phrase",
                "SubjectKind",
                "Outline",
                "OwnedKeyResult",
                "Verdict",
                "Fault",
                "Titles",
                "Nearest",
                // Scoring.
                "ScoringConfiguration",
                "Setting",
                "scoring.ScoringPolicy",
                "scoring.Scorecard",
                "scoring.ObjectiveScore",
                "scoring.KeyResultScore",
                "scoring.Row",
                "scoring.Forecast",
                "scoring.History",
                "scoring.Series",
                "scoring.Explanation",
                "scoring.Guardrails",
                "scoring.Label",
                "scoring.Tone",
                // Choices of a scoring policy.
                "scoring.MetricScoring",
                "scoring.Zones",
                "scoring.ZoneMarks",
                "scoring.MilestoneScoring",
                "scoring.BandScoring",
                "scoring.Clamping",
                "scoring.NoData",
                "scoring.EmptyObjectives",
                "scoring.RollUp",
                "scoring.Cascade",
                "scoring.ClosedObjectives",
                "scoring.ExpectedProgress",
                "scoring.PacingCurve",
                "scoring.WorkCalendar",
                "scoring.Pacing",
                "scoring.Grading",
                "scoring.Labelling",
                "scoring.Scale",
                "scoring.UnitBounds",
                "scoring.Display",
                // Rendering.
                "playbook.PlaybookDocument",
                "playbook.PlaybookTemplates",
                "playbook.PlaybookTemplateException",
                // Judging words.
                "wording.Wording",
                "wording.Judgement",
                "wording.KeyResultKind",
                "wording.ObjectiveKind")),
        open);
  }

  private static DescribedPredicate<JavaAccess<?>> calls(
      String what, Predicate<JavaAccess<?>> test) {
    return DescribedPredicate.describe("asks for " + what, test);
  }
}
