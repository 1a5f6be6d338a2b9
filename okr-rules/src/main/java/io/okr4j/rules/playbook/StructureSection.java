package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Member;
import io.okr4j.core.Objective;
import io.okr4j.core.Support;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Tone;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Teams, departments, and what departments were asked for.
 *
 * @param teams the teams, in order
 * @param departments the departments, in order
 * @param pledges what objectives ask of departments
 * @param hints what to add
 */
record StructureSection(
    ImmutableList<TeamView> teams,
    ImmutableList<DepartmentView> departments,
    ImmutableList<Pledge> pledges,
    ImmutableList<String> hints) {

  /**
   * A team.
   *
   * @param name its name
   * @param kind what kind of team it is
   * @param parent the team that it reports to; may be empty
   * @param formed since when there is the team; may be empty
   * @param members its members with their departments
   * @param departments from how many departments they come, in words; may be empty
   * @param objectives how many objectives it owns, in words
   */
  record TeamView(
      String name,
      String kind,
      String parent,
      String formed,
      String members,
      String departments,
      String objectives) {}

  /**
   * A department.
   *
   * @param name its name
   * @param members how many members of teams it lends, in words
   * @param asked what it was asked for, in words
   */
  record DepartmentView(String name, String members, String asked) {}

  /**
   * What an objective asks of a department.
   *
   * @param objective the title of the objective
   * @param anchor where the objective is told of
   * @param team the name of its team
   * @param department the name of the department
   * @param need what is needed
   * @param status what the department answered
   */
  record Pledge(
      String objective,
      String anchor,
      String team,
      String department,
      String need,
      Status status) {}

  static StructureSection of(PlaybookSource source) {
    ImmutableList.Builder<Pledge> pledges = ImmutableList.builder();
    for (ObjectiveScore score : source.shown()) {
      for (Support support : score.objective().support()) {
        pledges.add(pledge(source, score.objective(), support));
      }
    }
    ImmutableList<Team> teams = source.program().teams();
    ImmutableList<Pledge> asked = pledges.build();
    return new StructureSection(
        teams.stream().map(team -> view(source, team)).collect(toImmutableList()),
        source.program().departments().stream()
            .map(department -> view(source, department))
            .collect(toImmutableList()),
        asked,
        new Hints(source)
            .when(teams.isEmpty(), "hint-teams")
            .when(source.program().departments().isEmpty(), "hint-departments")
            .when(!source.shown().isEmpty() && asked.isEmpty(), "hint-support")
            .list());
  }

  private static Pledge pledge(PlaybookSource source, Objective objective, Support support) {
    return new Pledge(
        objective.title(),
        source.anchor(objective),
        source.name(objective.owner()),
        source.name(support.department()),
        support.need(),
        status(source, support.status()));
  }

  static Status status(PlaybookSource source, SupportStatus status) {
    return Status.of(
        source.word("support", status),
        switch (status) {
          case PLEDGED -> Tone.GOOD;
          case REQUESTED -> Tone.FAIR;
          case DECLINED -> Tone.POOR;
        });
  }

  private static TeamView view(PlaybookSource source, Team team) {
    PlaybookTexts texts = source.texts();
    ImmutableSet<DepartmentId> from =
        team.members().stream()
            .map(Member::department)
            .flatMap(Optional::stream)
            .collect(ImmutableSet.toImmutableSet());
    List<String> members =
        team.members().stream()
            .map(
                member ->
                    member
                        .department()
                        .map(
                            d ->
                                texts.say(
                                    "member",
                                    "person",
                                    member.person(),
                                    "department",
                                    source.name(d)))
                        .orElse(member.person()))
            .toList();
    int objectives = source.ownedBy(team.id());
    return new TeamView(
        team.name(),
        source.word("team", team.kind()),
        team.parent().map(source::name).orElse(""),
        source.day(team.formedOn()),
        members.isEmpty() ? texts.say("nobody") : String.join(texts.say("list-separator"), members),
        from.size() < 2 ? "" : texts.say("departments", "count", from.size()),
        texts.count("objectives", objectives));
  }

  private static DepartmentView view(PlaybookSource source, Department department) {
    PlaybookTexts texts = source.texts();
    int members = 0;
    for (Team team : source.program().teams()) {
      members +=
          (int)
              team.members().stream()
                  .filter(m -> m.department().equals(Optional.of(department.id())))
                  .count();
    }
    Map<SupportStatus, Integer> counts = new EnumMap<>(SupportStatus.class);
    for (ObjectiveScore score : source.shown()) {
      for (Support support : score.objective().support()) {
        if (support.department().equals(department.id())) {
          counts.merge(support.status(), 1, Integer::sum);
        }
      }
    }
    ImmutableList.Builder<String> asked = ImmutableList.builder();
    counts.forEach(
        (status, count) ->
            asked.add(
                texts.say("asked", "count", count, "status", source.word("support", status))));
    List<String> words = asked.build();
    return new DepartmentView(
        department.name(),
        texts.count("members", members),
        words.isEmpty() ? texts.say("asked-nothing") : texts.list(words));
  }
}
