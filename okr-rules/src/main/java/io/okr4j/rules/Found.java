package io.okr4j.rules;

/**
 * That a rule found something wrong with a subject, as waivers name it. Comparable, so that it is
 * found quickly among many of one hash code: ids can be chosen for that.
 *
 * @param rule the id of the rule
 * @param subject the subject, as it is written
 */
record Found(String rule, String subject) implements Comparable<Found> {
  @Override
  public int compareTo(Found other) {
    int order = rule.compareTo(other.rule);
    return order != 0 ? order : subject.compareTo(other.subject);
  }
}
