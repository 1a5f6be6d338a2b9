package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule: what it is about, why it matters and how to mend it, and the question that it answers for
 * one subject at a time.
 *
 * <p>This is the one extension point of checking: a rule of an application is written as the
 * built-in ones are.
 *
 * <p>Immutable, and safe to share between threads, provided that its questions are stateless.
 */
public final class Rule {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");
  private static final Pattern OPTIONAL_PART = Pattern.compile("\\[([^\\[\\]]*)]");

  private final String id;
  private final Severity severity;
  private final String summary;
  private final String why;
  private final String mend;
  private final ImmutableMap<String, String> messages;
  private final ImmutableMap<String, Parameter<?>> parameters;
  private final ImmutableList<Question<?>> questions;
  private final Supplier<Optional<RuleExample>> example;

  private Rule(Builder builder) {
    id = builder.id;
    severity = builder.severity;
    summary = builder.summary;
    why = builder.why;
    mend = builder.mend;
    messages = ImmutableMap.copyOf(builder.messages);
    parameters = ImmutableMap.copyOf(builder.parameters);
    questions = builder.questions.build();
    example = Suppliers.memoize(builder.example::get);
    checkArgument(!summary.isBlank(), "rule %s: it has no summary", id);
    checkArgument(!why.isBlank(), "rule %s: it does not say why it matters", id);
    checkArgument(!mend.isBlank(), "rule %s: it does not say how to mend what it finds", id);
    checkArgument(!messages.isEmpty(), "rule %s: it has no message", id);
    checkArgument(!questions.isEmpty(), "rule %s: it asks nothing", id);
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
    return summary;
  }

  /** {@return why that matters} */
  public String why() {
    return why;
  }

  /** {@return how to mend what it finds} */
  public String mend() {
    return mend;
  }

  /** {@return its parameters, in order} */
  public ImmutableList<Parameter<?>> parameters() {
    return parameters.values().asList();
  }

  /** {@return the kinds of subjects that it is asked about, in order} */
  public ImmutableList<SubjectKind<?>> subjects() {
    return questions.stream().map(Question::kind).collect(ImmutableList.toImmutableList());
  }

  /** {@return an example of what it finds and of what it lets pass; built when first asked for} */
  public Optional<RuleExample> example() {
    return example.get();
  }

  ImmutableList<Question<?>> questions() {
    return questions;
  }

  boolean declares(Parameter<?> parameter) {
    return parameters.containsValue(parameter);
  }

  /**
   * Puts the arguments into the message; a part in brackets goes when an argument in it is empty.
   */
  String message(Fault fault) {
    String template = messages.get(fault.key());
    if (template == null) {
      throw new IllegalStateException(
          "rule " + id + " has no message \"" + fault.key() + "\"; it has " + messages.keySet());
    }
    Map<String, String> arguments = fault.arguments();
    String chosen =
        OPTIONAL_PART
            .matcher(template)
            .replaceAll(
                part ->
                    Matcher.quoteReplacement(
                        ARGUMENT
                                .matcher(part.group(1))
                                .results()
                                .anyMatch(m -> value(fault, arguments, m.group(1)).isEmpty())
                            ? ""
                            : part.group(1)));
    return ARGUMENT
        .matcher(chosen)
        .replaceAll(m -> Matcher.quoteReplacement(value(fault, arguments, m.group(1))));
  }

  private String value(Fault fault, Map<String, String> arguments, String name) {
    String value = arguments.get(name);
    if (value == null) {
      throw new IllegalStateException(
          "rule "
              + id
              + ": the message \""
              + fault.key()
              + "\" names {"
              + name
              + "}, and the fault gives "
              + arguments.keySet());
    }
    return value;
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

    Verdict ask(Object subject, RuleContext context) {
      return answer.apply(kind.cast(subject), context);
    }
  }

  /** Builds a {@link Rule}. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private final Severity severity;
    private String summary = "";
    private String why = "";
    private String mend = "";
    private final Map<String, String> messages = new LinkedHashMap<>();
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
      summary = text;
      return this;
    }

    /**
     * {@return this builder, with why the rule matters}
     *
     * @param text one sentence or a few
     */
    @CanIgnoreReturnValue
    public Builder why(String text) {
      why = text;
      return this;
    }

    /**
     * {@return this builder, with how to mend what the rule finds}
     *
     * @param text one sentence or a few that say what to do next
     */
    @CanIgnoreReturnValue
    public Builder mend(String text) {
      mend = text;
      return this;
    }

    /**
     * {@return this builder, with a message of the rule}
     *
     * @param key the key that faults name it by
     * @param template the message, with arguments in braces; a part in square brackets is left out
     *     when an argument in it is empty
     * @throws IllegalArgumentException if there is a message of that key
     */
    @CanIgnoreReturnValue
    public Builder message(String key, String template) {
      checkArgument(
          messages.putIfAbsent(key, template) == null, "rule %s: two messages \"%s\"", id, key);
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
     * @param supplier builds the example, once and only when somebody asks for it
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
