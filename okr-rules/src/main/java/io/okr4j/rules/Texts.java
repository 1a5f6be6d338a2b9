package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The texts of a rule in one language, and how values read in it. */
final class Texts {
  private static final ImmutableMap<String, String> SHARED =
      ImmutableSortedSet.copyOf(English.TEXTS.keySet()).stream()
          .filter(key -> !key.contains("/"))
          .collect(ImmutableMap.toImmutableMap(Function.identity(), English.TEXTS::getString));

  private static final Texts NONE = new Texts("", ImmutableMap.of(), SHARED);

  private static final int MAX_LISTED = 10;

  private final String rule;
  private final ImmutableMap<String, String> own;
  private final ImmutableMap<String, String> shared;

  /** What has been said so far, by the keys of the texts. */
  private final Map<String, MessageTemplate> templates = new ConcurrentHashMap<>();

  /**
   * Takes texts.
   *
   * @param rule the id of the rule
   * @param own the texts of the rule, by their keys
   * @param shared the texts that all rules share, by their keys
   */
  private Texts(
      String rule, ImmutableMap<String, String> own, ImmutableMap<String, String> shared) {
    this.rule = rule;
    this.own = own;
    this.shared = shared;
  }

  /** {@return the texts of a rule whose language is English} */
  static Texts of(String rule, Map<String, String> own) {
    return new Texts(rule, ImmutableMap.copyOf(own), SHARED);
  }

  /** {@return a value as people read it in English} */
  static String inEnglish(Object value) {
    return NONE.inWords(value);
  }

  /** {@return the texts of the rule, by their keys} */
  ImmutableMap<String, String> own() {
    return own;
  }

  /** {@return these texts with those in their place that a translation has} */
  Texts translated(ResourceBundle translation, Set<String> mistakes) {
    return new Texts(
        rule,
        translated(own, rule + ".", translation, mistakes),
        translated(shared, "", translation, mistakes));
  }

  private static ImmutableMap<String, String> translated(
      ImmutableMap<String, String> texts,
      String prefix,
      ResourceBundle translation,
      Set<String> mistakes) {
    Map<String, String> all = new LinkedHashMap<>(texts);
    texts.forEach(
        (key, text) -> {
          if (translation.containsKey(prefix + key)) {
            String other = translation.getString(prefix + key);
            ImmutableSortedSet<String> known = MessageTemplate.of(text).names();
            for (String name :
                Iterables.filter(MessageTemplate.of(other).names(), n -> !known.contains(n))) {
              mistakes.add(prefix + key + ": found {" + name + "}, expected " + expected(known));
            }
            all.put(key, other);
          }
        });
    return ImmutableMap.copyOf(all);
  }

  /** {@return the keys of a translation that are none of a rule, each with the nearest} */
  static ImmutableList<String> unknown(ResourceBundle translation, Iterable<Rule> rules) {
    ImmutableSortedSet.Builder<String> known = ImmutableSortedSet.naturalOrder();
    known.addAll(English.TEXTS.keySet());
    rules.forEach(rule -> rule.textKeys().forEach(key -> known.add(rule.id() + "." + key)));
    ImmutableSortedSet<String> keys = known.build();
    return ImmutableSortedSet.copyOf(translation.keySet()).stream()
        .filter(key -> !keys.contains(key))
        .map(
            key ->
                "there is no text "
                    + key
                    + Nearest.to(key, keys).map(near -> "; did you mean " + near + "?").orElse(""))
        .collect(ImmutableList.toImmutableList());
  }

  private static String expected(ImmutableSortedSet<String> names) {
    return names.isEmpty() ? "no value" : "one of {" + String.join("}, {", names) + "}";
  }

  /**
   * {@return the text of a key with the arguments in it; a part in brackets goes when an argument
   * in it is empty}
   *
   * @throws IllegalStateException if there is no such text, or if it names what is not among the
   *     arguments
   */
  String say(String key, Map<String, ?> arguments) {
    return templates.computeIfAbsent(key, this::template).fill(name -> say(key, arguments, name));
  }

  private MessageTemplate template(String key) {
    String text = own.getOrDefault(key, shared.get(key));
    if (text == null) {
      throw new IllegalStateException(
          "rule " + rule + " has no text \"" + key + "\"; it has " + own.keySet());
    }
    return MessageTemplate.of(text);
  }

  private String say(String key, Map<String, ?> arguments, String name) {
    Object value = arguments.get(name);
    if (value == null) {
      throw new IllegalStateException(
          "rule "
              + rule
              + ": the text \""
              + key
              + "\" names {"
              + name
              + "}, and the fault gives "
              + arguments.keySet());
    }
    return inWords(value);
  }

  /** {@return a value as people read it} */
  String inWords(Object value) {
    if (value instanceof BigDecimal number) {
      return Words.of(number);
    }
    if (value instanceof Period period) {
      return say(period);
    }
    if (value instanceof Phrase phrase) {
      return say(phrase.key(), ImmutableMap.of());
    }
    if (value instanceof ImmutableList<?> list) {
      return list(list);
    }
    return value.toString();
  }

  private String say(Period period) {
    List<String> parts = new ArrayList<>();
    addCounted(parts, "years", period.getYears());
    addCounted(parts, "months", period.getMonths());
    addCounted(parts, "days", period.getDays());
    return parts.isEmpty() ? counted("days", 0) : list(ImmutableList.copyOf(parts));
  }

  private void addCounted(List<String> parts, String unit, int count) {
    if (count != 0) {
      parts.add(counted(unit, count));
    }
  }

  private String counted(String unit, int count) {
    return say(count == 1 ? unit + ".one" : unit, ImmutableMap.of("count", count));
  }

  private String list(ImmutableList<?> list) {
    List<String> items = new ArrayList<>();
    list.stream().limit(MAX_LISTED).forEach(item -> items.add(inWords(item)));
    if (list.size() > MAX_LISTED) {
      items.add(say("list.more", ImmutableMap.of("count", list.size() - MAX_LISTED)));
    }
    int last = items.size() - 1;
    if (last < 1) {
      return String.join("", items);
    }
    String others = String.join(say("list.separator", ImmutableMap.of()), items.subList(0, last));
    return say("list", ImmutableMap.of("others", others, "last", items.get(last)));
  }
}
