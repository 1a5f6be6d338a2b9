package io.okr4j.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house promises of okr-core as a whole. */
class HouseTest {
  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.okr4j.core");

  static final ImmutableSortedSet<String> API =
      ImmutableSortedSet.of(
          "Advocate",
          "Alignment",
          "AlignmentTarget",
          "Allocation",
          "Ambition",
          "Audience",
          "AudienceId",
          "Band",
          "Binary",
          "CadenceEntry",
          "CarryOver",
          "Change",
          "CheckIn",
          "Closing",
          "Commitment",
          "Competitor",
          "CompetitorId",
          "Cycle",
          "CycleId",
          "Data",
          "Decision",
          "Department",
          "DepartmentId",
          "Dynamic",
          "DynamicId",
          "Extensible",
          "FiscalCalendar",
          "GlossaryEntry",
          "Id",
          "Improvement",
          "InvalidValueException",
          "KeyResult",
          "KeyResultId",
          "Measure",
          "Member",
          "Metric",
          "Milestone",
          "Milestones",
          "Objective",
          "ObjectiveId",
          "ObjectiveStatus",
          "OkrProgram",
          "Operation",
          "OperationId",
          "PlanPoint",
          "Playbook",
          "Priority",
          "PriorityId",
          "ProgramDiff",
          "ProgramEdit",
          "ProgramIndex",
          "ProgramPart",
          "Reading",
          "Role",
          "Scope",
          "Strategy",
          "Support",
          "SupportStatus",
          "Team",
          "TeamId",
          "TeamKind",
          "Waiver",
          "Worldview",
          "WorldviewId");

  private static final ImmutableSet<String> CLOCK_LOCALE_ENVIRONMENT_OR_CHANCE =
      ImmutableSet.of(
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.System.nanoTime",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final ImmutableSet<String> LOCALE_IF_NONE_IS_GIVEN =
      ImmutableSet.of(
          "java.lang.String.format",
          "java.lang.String.formatted",
          "java.lang.String.toLowerCase",
          "java.lang.String.toUpperCase");

  private static final ArchRule NO_CLOCK_LOCALE_ENVIRONMENT_OR_CHANCE =
      noClasses()
          .should()
          .callCodeUnitWhere(
              describe(
                  "reads the clock, the locale, the environment or a random source",
                  call -> isForbidden(call.getTarget())));

  private static boolean isForbidden(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getName();
    String name = owner + "." + target.getName();
    boolean takesLocale =
        target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    return CLOCK_LOCALE_ENVIRONMENT_OR_CHANCE.contains(name)
        || (owner.startsWith("java.time.") && target.getName().equals("now"))
        || owner.equals("java.time.Clock")
        || target.getOwner().isAssignableTo(Random.class)
        || (LOCALE_IF_NONE_IS_GIVEN.contains(name) && !takesLocale);
  }

  @Test
  void onlyWhatUsersNeedIsPublic() {
    assertEquals(
        API,
        CORE.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getSimpleName)
            .collect(ImmutableSortedSet.toImmutableSortedSet(Ordering.natural())));
  }

  @Test
  void whatIsGeneratedIsHidden() {
    classes()
        .that()
        .haveSimpleNameStartingWith("Immutable")
        .or()
        .haveSimpleNameStartingWith("With")
        .and()
        .areTopLevelClasses()
        .should()
        .bePackagePrivate()
        .check(CORE);
  }

  @Test
  void nobodyElseCanMakeAValueOfTheModel() {
    ValueTypes.ALL.forEach(type -> assertTrue(type.isSealed(), type.getName()));
    Stream.of(Id.class, AlignmentTarget.class, WorldviewId.class, Measure.class, Data.class)
        .forEach(type -> assertTrue(type.isSealed(), type.getName()));
  }

  @Test
  void nothingReadsTheClockTheLocaleTheEnvironmentOrARandomSource() {
    NO_CLOCK_LOCALE_ENVIRONMENT_OR_CHANCE.check(CORE);
  }

  /** Does five things that nothing in the library may do, and one that it may. */
  @SuppressWarnings({"unused", "JavaTimeDefaultTimeZone", "StringCaseLocaleUsage"})
  private static final class Offender {
    static Object[] offend() {
      return new Object[] {
        LocalDate.now(),
        Locale.getDefault(),
        new Random(),
        UUID.randomUUID(),
        "ID".toLowerCase(),
        "ID".toLowerCase(Locale.ROOT)
      };
    }
  }

  @Test
  void whoReadsThemIsFound() {
    assertEquals(
        5,
        NO_CLOCK_LOCALE_ENVIRONMENT_OR_CHANCE
            .evaluate(new ClassFileImporter().importClasses(Offender.class))
            .getFailureReport()
            .getDetails()
            .size());
  }

  @Test
  void theModelStandsOnGuavaAndAnnotationsAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.okr4j.core",
            "java..",
            "javax.annotation..",
            "org.jspecify.annotations",
            "com.google.common..",
            "com.google.errorprone.annotations..",
            "org.immutables.value..")
        .check(CORE);
  }

  @Test
  void packagesRunInNoCircle() {
    slices().matching("io.okr4j.(**)").should().beFreeOfCycles().check(CORE);
  }
}
