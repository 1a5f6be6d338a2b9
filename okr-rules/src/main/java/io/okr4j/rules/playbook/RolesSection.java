package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Advocate;
import io.okr4j.core.Playbook;
import io.okr4j.core.Role;
import io.okr4j.core.TeamId;
import io.okr4j.rules.scoring.Tone;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who does what for the program, and who has acknowledged which version of the playbook.
 *
 * @param roles the roles, in order
 * @param version the current version of the playbook; may be empty
 * @param acknowledged how many advocates have acknowledged it, in words; may be empty
 * @param advocates the advocates, in order
 * @param hints what to add
 */
record RolesSection(
    ImmutableList<RoleView> roles,
    String version,
    String acknowledged,
    ImmutableList<AdvocateView> advocates,
    ImmutableList<String> hints) {

  /**
   * A role.
   *
   * @param name what it is called
   * @param responsibilities what it is responsible for
   */
  record RoleView(String name, ImmutableList<String> responsibilities) {}

  /**
   * An advocate.
   *
   * @param person who it is
   * @param team the name of the team
   * @param status which version was acknowledged, and when
   */
  record AdvocateView(String person, String team, Status status) {}

  static RolesSection of(PlaybookSource source) {
    Optional<Playbook> playbook = source.program().playbook();
    List<Role> roles = playbook.map(Playbook::roles).orElse(ImmutableList.of());
    List<Advocate> advocates = playbook.map(Playbook::advocates).orElse(ImmutableList.of());
    String version = playbook.map(Playbook::version).orElse("");
    Set<TeamId> advocated = new HashSet<>();
    advocates.forEach(advocate -> advocated.add(advocate.team()));
    List<TeamId> missing =
        source.working().stream()
            .filter(id -> !advocated.contains(id) && source.index().team(id).isPresent())
            .toList();
    int current = (int) advocates.stream().filter(a -> isCurrent(a, version)).count();
    return new RolesSection(
        roles.stream()
            .map(role -> new RoleView(role.name(), role.responsibilities()))
            .collect(toImmutableList()),
        version,
        advocates.isEmpty()
            ? ""
            : source
                .texts()
                .say(
                    "acknowledged",
                    "current",
                    current,
                    "count",
                    advocates.size(),
                    "version",
                    version),
        advocates.stream()
            .map(
                advocate ->
                    new AdvocateView(
                        advocate.person(),
                        source.name(advocate.team()),
                        status(source, advocate, version)))
            .collect(toImmutableList()),
        new Hints(source)
            .when(playbook.isEmpty(), "hint-playbook")
            .when(roles.isEmpty(), "hint-roles")
            .when(advocates.isEmpty(), "hint-advocates")
            .when(
                !advocates.isEmpty() && !missing.isEmpty(),
                "hint-advocate",
                "teams",
                source.texts().list(source.names(missing)))
            .list());
  }

  static boolean isCurrent(Advocate advocate, String version) {
    return advocate.acknowledged().filter(version::equals).isPresent();
  }

  private static Status status(PlaybookSource source, Advocate advocate, String version) {
    PlaybookTexts texts = source.texts();
    if (advocate.acknowledged().isEmpty()) {
      return Status.of(texts.say("acknowledged-none"), Tone.POOR);
    }
    String read = texts.say("version", "version", advocate.acknowledged().get());
    String words =
        advocate
            .on()
            .map(day -> texts.say("acknowledged-on", "version", read, "day", source.day(day)))
            .orElse(read);
    return isCurrent(advocate, version)
        ? Status.of(words, Tone.GOOD)
        : Status.of(texts.say("acknowledged-old", "acknowledged", words), Tone.FAIR);
  }
}
