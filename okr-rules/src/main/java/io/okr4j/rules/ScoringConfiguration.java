package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Data;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A scoring policy as a configuration wants it, and every mistake of the configuration. It starts
 * from a preset, {@code standard} unless said otherwise, and says what differs:
 *
 * <pre>{@code
 * {"preset": "google", "name": "acme",
 *  "metrics": {"type": "zones", "commit": 0.3, "target": 0.7},
 *  "noData": "left-out",
 *  "pace": {"by": "ratio", "missed": false,
 *           "scale": [{"name": "on track", "from": 0.95}, {"name": "lagging", "above": 0.75}, {"name": "at risk"}]},
 *  "units": {"%": {"atLeast": 0, "atMost": 100}}}
 * }</pre>
 *
 * <p>{@link #settings} tells all that can be said, and what each setting means. A scale lists its
 * steps from the highest down: {@code from} a number on, or {@code above} it; the last one may have
 * neither, and then holds for the rest. The first step is good, the last poor and those between
 * fair, unless they have a {@code tone}.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param policy the policy, with everything applied that is not mistaken
 * @param mistakes every mistake, in the order of the configuration, but that of the preset first
 */
public record ScoringConfiguration(ScoringPolicy policy, ImmutableList<Mistake> mistakes) {

  /**
   * {@return the policy that a playbook asks for in {@code scoring}; the standard one if it asks
   * for none}
   *
   * @param program any program
   */
  public static ScoringConfiguration of(OkrProgram program) {
    return of(program.playbook());
  }

  static ScoringConfiguration of(Optional<Playbook> playbook) {
    return playbook
        .flatMap(Playbook::scoring)
        .map(ScoringConfiguration::of)
        .orElseGet(() -> new ScoringConfiguration(ScoringPolicy.standard(), ImmutableList.of()));
  }

  /**
   * {@return the policy that a configuration asks for}
   *
   * @param configuration any data
   */
  public static ScoringConfiguration of(Data configuration) {
    if (configuration instanceof Data.Fields fields) {
      Settings settings = Settings.of(fields);
      ScoringPolicy policy = ScoringSettings.policy(settings);
      return new ScoringConfiguration(policy, settings.mistakes(configuration));
    }
    return new ScoringConfiguration(
        ScoringPolicy.standard(),
        ImmutableList.of(
            Settings.mistake(configuration, "an object that describes a scoring policy")));
  }

  /** {@return what a configuration can say: the settings that it is read by} */
  public static Setting.Group settings() {
    Settings settings = Settings.describing(ScoringSettings.ABOUT);
    ScoringSettings.policy(settings);
    return settings.description();
  }

  /**
   * {@return the policy}
   *
   * @throws IllegalArgumentException if there is a mistake; the message names every one
   */
  public ScoringPolicy orThrow() {
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          mistakes.stream()
              .map(mistake -> mistake.pointer() + ": " + mistake.message())
              .collect(Collectors.joining("\n", "the scoring policy has mistakes:\n", "")));
    }
    return policy;
  }
}
