package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A rule: what it is about, why it matters and how to mend it, and the question that it answers for
 * one subject at a time.
 *
 * <p>This is the one extension point of checking: a rule of an application is written as the
 * built-in ones are.
 *
 * {@snippet class="com.example.RuleSamplesTest" region="rule"}
 *
 * <p>Immutable, and safe to share between threads, provided that its questions are stateless.
 */
public final class Rule {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");
  private static final String SUMMARY = "summary";
  private static final String WHY = "why";
  private static final String MEND = "mend";

  private final String id;
  private final Severity severity;
  private final Texts texts;
  private final ImmutableMap<String, Parameter<?>> parameters;
  private final ImmutableList<Question<?>> questions;
  private final Supplier<Optional<RuleExample>> example;

  private Rule(Builder builder) {
    id = builder.id;
    severity = builder.severity;
    texts = Texts.of(id, builder.texts);
    parameters = ImmutableMap.copyOf(builder.parameters);
    questions = builder.questions.build();
    example = builder.example;
    checkArgument(!text(SUMMARY).isBlank(), "rule %s: it has no summary", id);
    checkArgument(!text(WHY).isBlank(), "rule %s: it does not say why it matters", id);
    checkArgument(!text(MEND).isBlank(), "rule %s: it does not say how to mend what it finds", id);
    checkArgument(builder.texts.size() > 3, "rule %s: it has no message", id);
    checkArgument(!questions.isEmpty(), "rule %s: it asks nothing", id);
  }

  private Rule(Rule rule, Texts texts) {
    id = rule.id;
    severity = rule.severity;
    this.texts = texts;
    parameters = rule.parameters;
    questions = rule.questions;
    example = rule.example;
  }

  /**
   * {@return a builder of a rule}
   *
   * @param id the id, {@code theme/name}, in lower case with dashes
   * @param severity the severity of its findings, unless a configuration says otherwise
   * @throws IllegalArgumentException if the id is of another form
   */
  public static Builder builder(String id, Severity severity) {
    return new Builder(id, severity);
  }

  /** {@return the id, {@code theme/name}} */
  public String id() {
    return id;
  }

  /** {@return the theme: what stands before the slash of the id} */
  public String theme() {
    return id.substring(0, id.indexOf('/'));
  }

  /** {@return the severity of its findings, unless a configuration says otherwise} */
  public Severity severity() {
    return severity;
  }

  /** {@return what it demands, in one sentence} */
  public String summary() {
    return text(SUMMARY);
  }

  /** {@return why that matters} */
  public String why() {
    return text(WHY);
  }

  /** {@return how to mend what it finds} */
  public String mend() {
    return text(MEND);
  }

  /** {@return its parameters, in order} */
  public ImmutableList<Parameter<?>> parameters() {
    return parameters.values().asList();
  }

  /**
   * {@return a value as the texts of the rule read it: {@code 14 days} for a period}
   *
   * @param value a value of one of its parameters
   */
  public String inWords(Object value) {
    return texts.inWords(value);
  }

  /** {@return the kinds of subjects that it is asked about, in order} */
  public ImmutableList<SubjectKind<?>> subjects() {
    return questions.stream().map(Question::kind).collect(ImmutableList.toImmutableList());
  }

  /** {@return an example of what it finds and of what it lets pass; built when asked for} */
  public Optional<RuleExample> example() {
    return example.get();
  }

  ImmutableList<Question<?>> questions() {
    return questions;
  }

  boolean declares(Parameter<?> parameter) {
    return parameters.containsValue(parameter);
  }

  String message(Fault fault) {
    return texts.say(fault.key(), fault.arguments());
  }

  String title(Fault fault, Fix fix) {
    return texts.say(fix.key(), fault.arguments());
  }

  private String text(String key) {
    return texts.own().getOrDefault(key, "");
  }

  /** {@return this rule with those texts in their place that a translation has} */
  Rule translated(ResourceBundle translation, Set<String> mistakes) {
    return new Rule(this, texts.translated(translation, mistakes));
  }

  ImmutableSet<String> textKeys() {
    return texts.own().keySet();
  }

  @Override
  public String toString() {
    return id;
  }

  /**
   * What a rule asks of subjects of one kind.
   *
   * @param everyOne whether it is asked about the later ones of a repeated id, too
   */
  record Question<S>(
      SubjectKind<S> kind, boolean everyOne, BiFunction<S, RuleContext, Verdict> answer) {

    /** {@return whether it is asked about a subject, be it a later one of a repeated id or not} */
    boolean isAsked(boolean repeated) {
      return !repeated || everyOne || !kind.isAskedOncePerId();
    }

    Verdict ask(Object subject, RuleContext context) {
      return answer.apply(kind.cast(subject), context);
    }
  }

  /** Builds a {@link Rule}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final Severity severity;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Parameter<?>> parameters = new LinkedHashMap<>();
    private final ImmutableList.Builder<Question<?>> questions = ImmutableList.builder();
    private final Set<SubjectKind<?>> asked = new HashSet<>();
    private Supplier<Optional<RuleExample>> example = Optional::empty;

    private Builder(String id, Severity severity) {
      checkArgument(
          ID.matcher(id).matches(),
          "found the rule id \"%s\", expected theme/name in lower case with dashes",
          id);
      this.id = id;
      this.severity = severity;
    }

    /**
     * {@return this builder, with what the rule demands in one sentence}
     *
     * @param text the sentence
     */
    @CanIgnoreReturnValue
    public Builder summary(String text) {
      texts.put(SUMMARY, text);
      return this;
    }

    /**
     * {@return this builder, with why the rule matters}
     *
     * @param text one sentence or a few
     */
    @CanIgnoreReturnValue
    public Builder why(String text) {
      texts.put(WHY, text);
      return this;
    }

    /**
     * {@return this builder, with how to mend what the rule finds}
     *
     * @param text one sentence or a few that say what to do next
     */
    @CanIgnoreReturnValue
    public Builder mend(String text) {
      texts.put(MEND, text);
      return this;
    }

    /**
     * {@return this builder, with a message of the rule, the title of a fix, or a {@link Phrase}}
     *
     * @param key the key that faults, fixes or phrases name it by
     * @param template the text, with the arguments of the fault in braces; a part in square
     *     brackets is left out when an argument in it is empty
     * @throws IllegalArgumentException if there is a text of that key
     */
    @CanIgnoreReturnValue
    public Builder message(String key, String template) {
      checkArgument(texts.putIfAbsent(key, template) == null, "rule %s: two texts %s", id, key);
      return this;
    }

    /**
     * {@return this builder, with all texts of the rule from a bundle, such as a {@link
     * java.util.PropertyResourceBundle}}
     *
     * <p>The keys are the id of the rule, a dot and {@code summary}, {@code why}, {@code mend} or
     * the key of a message:
     *
     * <pre>
     * house/guarded.summary=Every objective of a product team has a guardrail.
     * house/guarded.unguarded={objective} has {count} guardrails, fewer than {min}
     * </pre>
     *
     * @param bundle the texts of any number of rules
     * @throws IllegalArgumentException if a text of the rule is there already
     */
    @CanIgnoreReturnValue
    public Builder texts(ResourceBundle bundle) {
      String prefix = id + ".";
      bundle.keySet().stream()
          .filter(key -> key.startsWith(prefix))
          .sorted()
          .forEach(key -> message(key.substring(prefix.length()), bundle.getString(key)));
      return this;
    }

    /**
     * {@return this builder, with a parameter of the rule}
     *
     * @param parameter the parameter
     * @throws IllegalArgumentException if there is a parameter of that name, or if it is {@code
     *     severity}, which every rule has
     */
    @CanIgnoreReturnValue
    public Builder parameter(Parameter<?> parameter) {
      checkArgument(
          !parameter.name().equals("severity"), "rule %s: no parameter can be severity", id);
      checkArgument(
          parameters.putIfAbsent(parameter.name(), parameter) == null,
          "rule %s: two parameters %s",
          id,
          parameter.name());
      return this;
    }

    /**
     * {@return this builder, with an example of what the rule finds and of what it lets pass}
     *
     * <p>The reference page of the rule shows both, and tests can hold the rule to them.
     *
     * @param supplier builds the example, whenever somebody asks for it
     */
    @CanIgnoreReturnValue
    public Builder example(Supplier<RuleExample> supplier) {
      example = () -> Optional.of(supplier.get());
      return this;
    }

    /**
     * {@return this builder, with the question for subjects of a kind}
     *
     * <p>Of teams, cycles and priorities that share an id, only the first is asked about: it is the
     * one that references lead to.
     *
     * @param kind the kind of subjects
     * @param answer the question; it must not throw, and depend on nothing but what it is handed
     * @param <S> the type of the subjects
     * @throws IllegalArgumentException if there is a question for that kind
     */
    @CanIgnoreReturnValue
    public <S> Builder ask(SubjectKind<S> kind, BiFunction<S, RuleContext, Verdict> answer) {
      return ask(new Question<>(kind, false, answer));
    }

    /**
     * {@return this builder, with the question for subjects of a kind, the later ones of a repeated
     * id included}
     *
     * @param kind the kind of subjects
     * @param answer the question; it must not throw, and depend on nothing but what it is handed
     * @param <S> the type of the subjects
     * @throws IllegalArgumentException if there is a question for that kind
     */
    @CanIgnoreReturnValue
    public <S> Builder askEvery(SubjectKind<S> kind, BiFunction<S, RuleContext, Verdict> answer) {
      return ask(new Question<>(kind, true, answer));
    }

    private Builder ask(Question<?> question) {
      checkArgument(
          asked.add(question.kind()), "rule %s: two questions for %s", id, question.kind());
      questions.add(question);
      return this;
    }

    /**
     * {@return the rule}
     *
     * @throws IllegalArgumentException if it has no summary, why, mend, message or question
     */
    public Rule build() {
      return new Rule(this);
    }
  }
}
