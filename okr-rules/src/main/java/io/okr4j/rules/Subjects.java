package io.okr4j.rules;

import static java.util.Comparator.naturalOrder;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Subjects, to find the one that somebody meant. Kinds are not compared: of short ids they would be
 * the larger part.
 *
 * @param byName the subjects by their names, of several with one name the smallest
 * @param names the names, prepared for many questions
 */
record Subjects(Map<String, String> byName, Nearest names) {

  static Subjects of(Stream<String> subjects) {
    Map<String, String> byName = new TreeMap<>();
    subjects.forEach(
        subject -> byName.merge(name(subject), subject, BinaryOperator.minBy(naturalOrder())));
    return new Subjects(byName, Nearest.among(byName.keySet()));
  }

  Optional<String> nearest(String missing) {
    return names.to(name(missing)).map(byName::get);
  }

  private static String name(String subject) {
    return subject.substring(subject.indexOf(':') + 1);
  }
}
