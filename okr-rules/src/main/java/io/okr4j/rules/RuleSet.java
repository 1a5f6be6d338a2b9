package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.okr4j.core.Data;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.core.ProgramIndex;
import io.okr4j.rules.wording.Wording;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * The rules that a program is checked with, each off or on with a severity and parameters.
 *
 * <p>A set starts from a preset or from nothing, and every change gives a new set:
 *
 * {@snippet class="com.example.RuleSamplesTest" region="check"}
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class RuleSet {
  private static final RuleSet NONE = new RuleSet(ImmutableSortedMap.of(), Wording.english());
  private static final RuleSet RECOMMENDED = NONE.with(BuiltInRules.all());

  private final ImmutableSortedMap<String, Setting> settings;
  private final Wording wording;

  private RuleSet(ImmutableSortedMap<String, Setting> settings, Wording wording) {
    this.settings = settings;
    this.wording = wording;
  }

  /** {@return a set without any rule} */
  public static RuleSet none() {
    return NONE;
  }

  /** {@return all built-in rules, with their severities and parameters as they come} */
  public static RuleSet recommended() {
    return RECOMMENDED;
  }

  /** {@return all built-in rules, and every warning an error} */
  public static RuleSet strict() {
    return RECOMMENDED.preset(Preset.STRICT);
  }

  /** {@return all built-in rules, of which those are on that matter first} */
  public static RuleSet starter() {
    return RECOMMENDED.preset(Preset.STARTER);
  }

  /**
   * {@return this set with the severities of a preset; parameters stay as they are}
   *
   * @param preset the preset
   */
  public RuleSet preset(Preset preset) {
    ImmutableSortedMap.Builder<String, Setting> all = ImmutableSortedMap.naturalOrder();
    settings.forEach(
        (id, s) -> all.put(id, new Setting(s.rule, preset.severity(s.rule), s.values)));
    return new RuleSet(all.buildOrThrow(), wording);
  }

  /**
   * {@return this set as a configuration wants it, and the mistakes of the configuration}
   *
   * @param configuration what a playbook or a file says of the rules
   */
  public RuleConfiguration configured(Data.Fields configuration) {
    return RuleConfiguration.read(this, configuration);
  }

  /**
   * {@return this set as the playbook of a program wants it, and the mistakes of what it says;
   * without a playbook that speaks of rules, the set as it is}
   *
   * @param program any program
   */
  public RuleConfiguration configured(OkrProgram program) {
    return program
        .playbook()
        .flatMap(Playbook::rules)
        .map(this::configured)
        .orElse(new RuleConfiguration(this, ImmutableList.of()));
  }

  /**
   * {@return this set and more rules, each on with its own severity}
   *
   * @param more rules whose ids are not in the set
   * @throws IllegalArgumentException if an id is in the set
   */
  public RuleSet with(Rule... more) {
    return with(ImmutableList.copyOf(more));
  }

  /**
   * {@return this set and more rules, each on with its own severity}
   *
   * @param more rules whose ids are not in the set
   * @throws IllegalArgumentException if an id is in the set
   */
  public RuleSet with(Iterable<Rule> more) {
    TreeMap<String, Setting> all = new TreeMap<>(settings);
    for (Rule rule : more) {
      Setting setting = new Setting(rule, Optional.of(rule.severity()), ImmutableMap.of());
      checkArgument(
          all.putIfAbsent(rule.id(), setting) == null, "there is a rule %s in the set", rule);
    }
    return new RuleSet(ImmutableSortedMap.copyOf(all), wording);
  }

  /**
   * {@return this set and the rules of all {@linkplain RuleProvider providers} that {@link
   * ServiceLoader} finds}
   *
   * @throws IllegalArgumentException if the id of one is in the set
   * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
   */
  public RuleSet withDiscovered() {
    RuleSet all = this;
    for (RuleProvider provider : ServiceLoader.load(RuleProvider.class)) {
      all = all.with(provider.rules());
    }
    return all;
  }

  /**
   * {@return this set with the texts of its rules in another language}
   *
   * <p>The keys are those of {@code io/okr4j/rules/messages.properties}, the English texts, and for
   * other rules those that {@link Rule.Builder#texts} names. What the translation leaves out stays
   * as it is.
   *
   * @param translation the texts of any number of rules
   * @throws IllegalArgumentException if it has a text that no rule of the set has, or one that
   *     names a value that the text in its place does not name; it tells all of them
   */
  public RuleSet translated(ResourceBundle translation) {
    Set<String> mistakes = new LinkedHashSet<>(Texts.unknown(translation, rules()));
    ImmutableSortedMap.Builder<String, Setting> all = ImmutableSortedMap.naturalOrder();
    settings.forEach(
        (id, s) ->
            all.put(
                id, new Setting(s.rule.translated(translation, mistakes), s.severity, s.values)));
    checkArgument(mistakes.isEmpty(), "%s", String.join("; ", mistakes));
    return new RuleSet(all.buildOrThrow(), wording);
  }

  /**
   * {@return this set with another judge of what titles say, such as one of another language}
   *
   * <p>It knows the language of the titles of programs; {@link #translated} says in which language
   * findings are told.
   *
   * @param judge the judge; {@link Wording#english()} unless said otherwise
   */
  public RuleSet wording(Wording judge) {
    return new RuleSet(settings, judge);
  }

  /**
   * {@return this set with a rule on, at a severity}
   *
   * @param rule the id of a rule of the set
   * @param severity the severity of its findings
   * @throws IllegalArgumentException if there is no such rule; it names the nearest
   */
  public RuleSet on(String rule, Severity severity) {
    return change(rule, s -> new Setting(s.rule, Optional.of(severity), s.values));
  }

  /**
   * {@return this set with a rule off}
   *
   * @param rule the id of a rule of the set
   * @throws IllegalArgumentException if there is no such rule; it names the nearest
   */
  public RuleSet off(String rule) {
    return change(rule, s -> new Setting(s.rule, Optional.empty(), s.values));
  }

  /**
   * {@return this set with another value for a parameter of a rule}
   *
   * @param rule the id of a rule of the set
   * @param parameter one of its parameters
   * @param value the value
   * @param <T> the type of its values
   * @throws IllegalArgumentException if there is no such rule, if it has no such parameter, or if
   *     the parameter does not allow the value
   */
  public <T> RuleSet set(String rule, Parameter<T> parameter, T value) {
    parameter.check(value);
    return change(rule, s -> s.with(parameter, value));
  }

  /** {@return all rules of the set, on or off, in the order of their ids} */
  public ImmutableList<Rule> rules() {
    return settings.values().stream().map(Setting::rule).collect(ImmutableList.toImmutableList());
  }

  /**
   * {@return the rule of an id, on or off}
   *
   * @param id any id
   */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(settings.get(id)).map(Setting::rule);
  }

  /**
   * {@return the severity of the findings of a rule; none when it is off or not in the set}
   *
   * @param rule the id of a rule
   */
  public Optional<Severity> severity(String rule) {
    return Optional.ofNullable(settings.get(rule)).flatMap(Setting::severity);
  }

  /**
   * {@return the value of a parameter of a rule as it is set}
   *
   * @param rule the id of a rule of the set, on or off
   * @param parameter one of its parameters
   * @param <T> the type of its values
   * @throws IllegalArgumentException if there is no such rule, or if it has no such parameter
   */
  public <T> T value(String rule, Parameter<T> parameter) {
    Setting setting = settings.get(rule);
    checkArgument(
        setting != null && setting.rule.declares(parameter),
        "rule %s has no parameter %s",
        rule,
        parameter.name());
    return Objects.requireNonNull(setting).value(parameter);
  }

  /**
   * {@return what the rules find in a program as of a day}
   *
   * <p>It never throws for any program, whatever is wrong with it.
   *
   * @param program any program
   * @param asOf the day
   */
  public Report check(OkrProgram program, LocalDate asOf) {
    return check(ProgramIndex.of(program), asOf);
  }

  /**
   * {@return what the rules find in a program as of a day}
   *
   * @param index the index of any program
   * @param asOf the day
   */
  public Report check(ProgramIndex index, LocalDate asOf) {
    return new Check(this, index, asOf, Workers.ONE).run();
  }

  /**
   * {@return what the rules find in a program as of a day, worked out by several threads: the same
   * report as by one}
   *
   * @param index the index of any program
   * @param asOf the day
   * @param threads how many threads work, the calling one included; at least 1
   * @param executor runs the others; the caller does what they do not get to, and so never waits
   *     for an executor that is busy
   * @throws IllegalArgumentException if no thread works
   */
  public Report check(ProgramIndex index, LocalDate asOf, int threads, Executor executor) {
    checkArgument(threads > 0, "threads: found %s, expected 1 or more", threads);
    return new Check(this, index, asOf, new Workers(threads, executor)).run();
  }

  /**
   * {@return the program with everything mended that can be mended without asking, and what is left
   * to find in it}
   *
   * <p>Fixes are applied in the order of their findings, as long as nobody waived them. One that
   * another fix has made impossible is not applied, and neither is one that would bring an error
   * elsewhere than in what it changed.
   *
   * @param program any program
   * @param asOf the day
   */
  public Mended mend(OkrProgram program, LocalDate asOf) {
    return new Mending(this, asOf).mend(program);
  }

  /** {@return who judges what titles say} */
  public Wording wording() {
    return wording;
  }

  /** {@return the value of a parameter of a rule; its default when the rule is not in the set} */
  <T> T valueOrStandard(String rule, Parameter<T> parameter) {
    Setting setting = settings.get(rule);
    return setting == null ? parameter.standard() : setting.value(parameter);
  }

  ImmutableList<Setting> settings() {
    return settings.values().asList();
  }

  /** {@return the id of the rule that is near; a name without its theme is near too} */
  Optional<String> nearest(String missing) {
    Optional<String> nearest = Nearest.to(missing, settings.keySet());
    return nearest.isPresent()
        ? nearest
        : settings.keySet().stream().filter(id -> id.endsWith("/" + missing)).findFirst();
  }

  private RuleSet change(String rule, UnaryOperator<Setting> change) {
    Setting old = settings.get(rule);
    if (old == null) {
      String nearest = nearest(rule).map(n -> "; did you mean " + n + "?").orElse("");
      throw new IllegalArgumentException("there is no rule " + rule + nearest);
    }
    TreeMap<String, Setting> all = new TreeMap<>(settings);
    all.put(rule, change.apply(old));
    return new RuleSet(ImmutableSortedMap.copyOf(all), wording);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RuleSet set
        && set.settings.equals(settings)
        && set.wording.equals(wording);
  }

  @Override
  public int hashCode() {
    return Objects.hash(settings, wording);
  }

  @Override
  public String toString() {
    return settings.toString();
  }

  /** How a rule is set: off or on, and the parameters that differ from their defaults. */
  record Setting(
      Rule rule, Optional<Severity> severity, ImmutableMap<Parameter<?>, Object> values) {

    /** A value is only ever stored under its own parameter. */
    @SuppressWarnings("unchecked")
    <T> T value(Parameter<T> parameter) {
      checkState(rule.declares(parameter), "rule %s does not declare %s", rule, parameter.name());
      return (T) Objects.requireNonNullElse(values.get(parameter), parameter.standard());
    }

    <T> Setting with(Parameter<T> parameter, T value) {
      checkArgument(
          rule.declares(parameter), "rule %s has no parameter %s", rule, parameter.name());
      ImmutableMap.Builder<Parameter<?>, Object> changed = ImmutableMap.builder();
      return new Setting(
          rule, severity, changed.putAll(values).put(parameter, value).buildKeepingLast());
    }
  }
}
