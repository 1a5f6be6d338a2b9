package io.okr4j.rules.playbook;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.okr4j.rules.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The texts of the playbook in one language: everything in it that is neither the company's nor a
 * rule's.
 *
 * @param texts the texts by their keys
 */
record PlaybookTexts(ImmutableMap<String, String> texts) {
  static final PlaybookTexts ENGLISH = new PlaybookTexts(load());

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

  private static ImmutableMap<String, String> load() {
    try (InputStream in = PlaybookTexts.class.getResourceAsStream("playbook.properties")) {
      ResourceBundle bundle =
          new PropertyResourceBundle(new InputStreamReader(requireNonNull(in), UTF_8));
      return ImmutableSortedSet.copyOf(bundle.keySet()).stream()
          .collect(toImmutableMap(key -> key, bundle::getString));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return these texts with those in their place that a translation has} */
  PlaybookTexts translated(ResourceBundle translation) {
    List<String> mistakes = new ArrayList<>();
    ImmutableMap.Builder<String, String> all = ImmutableMap.<String, String>builder();
    all.putAll(texts);
    for (String key : ImmutableSortedSet.copyOf(translation.keySet())) {
      String known = texts.get(key);
      String other = translation.getString(key);
      if (known == null) {
        mistakes.add(
            "there is no text "
                + key
                + Nearest.to(key, texts.keySet())
                    .map(near -> "; did you mean " + near + "?")
                    .orElse(""));
        continue;
      }
      for (String name : arguments(other)) {
        if (!arguments(known).contains(name)) {
          mistakes.add(key + ": found {" + name + "}, expected one of " + arguments(known));
        }
      }
      all.put(key, other);
    }
    checkArgument(mistakes.isEmpty(), "%s", String.join("; ", mistakes));
    return new PlaybookTexts(all.buildKeepingLast());
  }

  private static ImmutableSortedSet<String> arguments(String text) {
    return ARGUMENT
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** {@return the text of a key with values in the places that it names} */
  String say(String key, Object... namesAndValues) {
    String text = requireNonNull(texts.get(key), key);
    if (namesAndValues.length == 0) {
      return text;
    }
    // Without a regular expression: this is what a playbook does most.
    StringBuilder said = new StringBuilder(text.length() + 32);
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      said.append(text, from, open);
      said.append(value(key, text.substring(open + 1, close), namesAndValues));
      from = close + 1;
    }
    return said.append(text, from, text.length()).toString();
  }

  private static Object value(String key, String name, Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equals(name)) {
        return namesAndValues[i + 1];
      }
    }
    throw new IllegalStateException("the text " + key + " names {" + name + "}");
  }

  /** {@return how many there are of something: {@code 1 objective}, {@code 2 objectives}} */
  String count(String key, long count) {
    return say(count == 1 ? key + "-one" : key, "count", count);
  }

  /** {@return the word for what a program or a policy names; itself if there is none for it} */
  String word(String kind, String name) {
    return find(kind + "-" + name).orElse(name);
  }

  /** {@return items one after the other, the last with an and} */
  String list(List<String> items) {
    int last = items.size() - 1;
    if (last < 1) {
      return String.join("", items);
    }
    String others = String.join(say("list-separator"), items.subList(0, last));
    return say("list", "others", others, "last", items.get(last));
  }

  /** {@return a day as people read it: {@code 22 Nov 2026}} */
  String day(LocalDate day) {
    return say(
        "day",
        "day",
        day.getDayOfMonth(),
        "month",
        say("month-" + day.getMonthValue()),
        "year",
        day.getYear());
  }

  /** {@return a day of a year that goes without saying: {@code Sun 22 Nov}} */
  String shortDay(LocalDate day) {
    return say(
        "day-short",
        "weekday",
        say("weekday-" + day.getDayOfWeek().getValue()),
        "day",
        day.getDayOfMonth(),
        "month",
        say("month-" + day.getMonthValue()));
  }
}
