package io.okr4j.rules;

import static io.okr4j.rules.Sample.cycle;
import static io.okr4j.rules.Sample.day;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.member;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.support;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.withStatus;

import io.okr4j.core.CycleId;
import io.okr4j.core.Member;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.Scope;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StructureRulesTest {
  private static final TeamId NOBODY = new TeamId("nobody");
  private static final CycleId NEVER = new CycleId("never");

  @Nested
  class CrossFunctionalProductTeam {
    private final RuleTester rule = RuleTester.of("structure/cross-functional-product-team");

    private Sample members(Member... members) {
      return healthy().team("crew", t -> t.withMembers(members));
    }

    @Test
    void aProductTeamHasPeopleOfTwoDepartments() {
      rule.passes(1, healthy());
    }

    @Test
    void peopleOfOneDepartmentAreNotEnough() {
      rule.finds(
          members(member("ann", "design"), member("ben", "design")),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " owned by Team crew, whose people come from too few departments: 1 instead of"
              + " at least 2");
    }

    @Test
    void peopleOfNoDepartmentCountForNone() {
      rule.finds(
          members(Member.builder().person("ann").build()),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " owned by Team crew, whose people come from too few departments: 0 instead of"
              + " at least 2");
      rule.finds(
          members(member("ann", "design"), Member.builder().person("ben").build()),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " owned by Team crew, whose people come from too few departments: 1 instead of"
              + " at least 2");
    }

    @Test
    void departmentsCountByTheirIdsKnownOrNot() {
      rule.passes(1, members(member("ann", "nowhere"), member("ben", "elsewhere")));
    }

    @Test
    void aTeamWithoutMembersIsLeftToAnotherRule() {
      rule.passes(1, members());
    }

    @ParameterizedTest
    @EnumSource(names = "PRODUCT", mode = EnumSource.Mode.EXCLUDE)
    void anotherKindOfTeamDoesNotOwnProductObjectives(TeamKind kind) {
      rule.finds(
          healthy().team("crew", t -> t.withKind(kind)),
          "error objective:setup: \"New customers set themselves up without a call\" is a product"
              + " objective, but Team crew, its owner, is a "
              + kind.name().toLowerCase(Locale.ROOT)
              + " team");
    }

    @ParameterizedTest
    @EnumSource(names = "PRODUCT", mode = EnumSource.Mode.EXCLUDE)
    void objectivesOfAnotherScopeMayBelongToAnyTeam(Scope scope) {
      rule.passesOver(
          healthy()
              .setup(o -> o.withScope(scope))
              .team("crew", t -> t.withKind(TeamKind.FUNCTIONAL)));
    }

    @Test
    void howManyDepartmentsIsConfigured() {
      rule.with("minDepartments", "3")
          .finds(
              healthy(),
              "error objective:setup: \"New customers set themselves up without a call\" is"
                  + " owned by Team crew, whose people come from too few departments: 2 instead of"
                  + " at least 3");
      rule.with("minDepartments", "3")
          .passes(members(member("a", "x"), member("b", "y"), member("c", "z")));
      rule.with("minDepartments", "0").passes(members(Member.builder().person("ann").build()));
    }

    @Test
    void aDraftIsOnlyWarned() {
      rule.finds(
          members(member("ann", "design")).setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          "warning objective:setup: \"New customers set themselves up without a call\" is"
              + " owned by Team crew, whose people come from too few departments: 1 instead of"
              + " at least 2");
    }

    @Test
    void historyAndUnknownOwnersAreNotAsked() {
      Sample narrow = members(member("ann", "design"));
      rule.passesOver(narrow.setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
      rule.passesOver(narrow.setup(o -> o.withOwner(NOBODY)));
    }

    @Test
    void ofARepeatedTeamTheFirstIsTheOwner() {
      rule.passes(1, healthy().and(team("crew").withKind(TeamKind.FUNCTIONAL)));
    }
  }

  @Nested
  class TeamFormedFirst {
    private final RuleTester rule = RuleTester.of("structure/team-formed-first");

    private Sample formedOn(String day) {
      return healthy().team("crew", t -> t.withFormedOn(day(day)));
    }

    @Test
    void aTeamFormedOnTheFirstDayOfTheCycleIsInTime() {
      rule.passes(1, formedOn("2026-10-01"));
    }

    @Test
    void aTeamFormedADayLaterIsLate() {
      rule.finds(
          formedOn("2026-10-02"),
          "error objective:setup: Team crew, the owner of \"New customers set themselves"
              + " up without a call\", was formed on 2026-10-02, after the start of q4 on"
              + " 2026-10-01");
    }

    @Test
    void itIsNotAskedWhenADayIsMissing() {
      rule.passesOver(healthy().team("crew", t -> t.withFormedOn(Optional.empty())));
      rule.passesOver(formedOn("2026-10-02").setup(o -> o.withCycle(NEVER)));
      rule.passesOver(formedOn("2026-10-02").setup(o -> o.withOwner(NOBODY)));
    }

    @Test
    void historyIsNotAskedAndADraftIsOnlyWarned() {
      rule.passesOver(formedOn("2026-10-02").setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
      rule.finds(
          formedOn("2026-10-02").setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          "warning objective:setup: Team crew, the owner of \"New customers set"
              + " themselves up without a call\", was formed on 2026-10-02, after the start of"
              + " q4 on 2026-10-01");
    }

    @Test
    void anOpenObjectiveOfAnEndedCycleIsNotHistory() {
      rule.asOf("2027-06-01")
          .finds(
              formedOn("2026-10-02"),
              "error objective:setup: Team crew, the owner of \"New customers set themselves"
                  + " up without a call\", was formed on 2026-10-02, after the start of q4 on"
                  + " 2026-10-01");
    }
  }

  @Nested
  class OwnerStaffed {
    private final RuleTester rule = RuleTester.of("structure/owner-staffed");

    @Test
    void aTeamWithMembersPasses() {
      rule.passes(1, healthy().team("crew", t -> t.withMembers(member("ann", "design"))));
    }

    @Test
    void aTeamWithOpenObjectivesHasMembers() {
      rule.finds(
          healthy().team("crew", t -> t.withMembers()),
          "error team:crew: Team crew owns open objectives, but has no members");
    }

    @Test
    void evenForADraftBecauseTheTeamIsTheSubject() {
      rule.finds(
          healthy()
              .team("crew", t -> t.withMembers())
              .setup(o -> withStatus(ObjectiveStatus.DRAFT, o).withCycle(NEVER)),
          "error team:crew: Team crew owns open objectives, but has no members");
    }

    @Test
    void aTeamWithoutOpenObjectivesNeedsNone() {
      rule.passes(1, healthy().and(team("other").withMembers()));
      rule.passesOver(
          healthy()
              .team("crew", t -> t.withMembers())
              .setup(o -> withStatus(ObjectiveStatus.DROPPED, o)));
    }
  }

  @Nested
  class SupportPledged {
    private final RuleTester rule = RuleTester.of("structure/support-pledged");
    private static final String NOT_PLEDGED =
        "error objective:setup: Department design has not pledged what \"New customers"
            + " set themselves up without a call\" needs, and q4 started on 2026-10-01: A"
            + " guide by design";
    private static final String DECLINED =
        "error objective:setup: Department design declined what \"New customers set"
            + " themselves up without a call\" needs: A guide by design";

    private Sample support(SupportStatus status) {
      return healthy().setup(o -> o.withSupport(Sample.support("design", status)));
    }

    @Test
    void pledgedSupportPasses() {
      rule.passes(1, healthy());
    }

    @Test
    void requestedSupportIsPledgedBeforeTheCycleStarts() {
      rule.asOf("2026-09-30").passes(1, support(SupportStatus.REQUESTED));
      rule.asOf("2026-10-01").finds(support(SupportStatus.REQUESTED), NOT_PLEDGED);
      rule.asOf("2027-10-01").finds(support(SupportStatus.REQUESTED), NOT_PLEDGED);
    }

    @Test
    void declinedSupportIsWrongWhateverTheCycle() {
      rule.asOf("2026-09-30").finds(support(SupportStatus.DECLINED), DECLINED);
      rule.finds(support(SupportStatus.DECLINED).setup(o -> o.withCycle(NEVER)), DECLINED);
    }

    @Test
    void eachSupportIsBlamed() {
      rule.finds(
          healthy()
              .setup(
                  o ->
                      o.withSupport(
                          Sample.support("design", SupportStatus.REQUESTED),
                          Sample.support("engineering", SupportStatus.PLEDGED),
                          Sample.support("design", SupportStatus.DECLINED))),
          NOT_PLEDGED,
          DECLINED);
    }

    @Test
    void anUnknownDepartmentCanDecline() {
      rule.finds(
          healthy().setup(o -> o.withSupport(Sample.support("nowhere", SupportStatus.DECLINED))),
          "error objective:setup: nowhere declined what \"New customers set themselves up"
              + " without a call\" needs: A guide by nowhere");
    }

    @Test
    void withoutAKnownCycleNothingIsLate() {
      rule.finds(support(SupportStatus.REQUESTED).setup(o -> o.withCycle(NEVER)));
    }

    @Test
    void historyAndObjectivesWithoutSupportAreNotAsked() {
      rule.passesOver(
          support(SupportStatus.DECLINED).setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
      rule.passesOver(healthy().setup(o -> o.withSupport()));
    }

    @Test
    void aDraftIsOnlyWarned() {
      rule.finds(
          support(SupportStatus.DECLINED).setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          "warning objective:setup: Department design declined what \"New customers set"
              + " themselves up without a call\" needs: A guide by design");
    }
  }

  @Test
  void ofARepeatedCycleTheFirstCounts() {
    Sample repeated =
        healthy().and(cycle("q4", "2020-01-01", "2020-03-31")).and(objective("other"));
    RuleTester.of("structure/team-formed-first").passes(2, repeated);
    RuleTester.of("structure/support-pledged")
        .asOf("2026-09-30")
        .passes(1, repeated.setup(o -> o.withSupport(support("design", SupportStatus.REQUESTED))));
  }
}
