package io.okr4j.rules;

/**
 * A finding without what edits elsewhere change: where its subject stands, and whether it is
 * waived.
 *
 * @param question the place of the question among all that are asked about a place
 * @param keyResult the place of the key result in its objective; -1 if it is about the whole
 */
record RawFinding(
    Rule rule, Severity severity, Subject subject, int question, int keyResult, Fault fault) {
  Found found() {
    return new Found(rule.id(), subject.text());
  }
}
