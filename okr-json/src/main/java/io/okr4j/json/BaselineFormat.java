package io.okr4j.json;

import static io.okr4j.json.CountKind.AT_LEAST_ONE;
import static io.okr4j.json.ObjectCodec.closedTable;
import static io.okr4j.json.TextKind.TEXT;
import static io.okr4j.json.TextsByNameKind.TEXTS_BY_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.okr4j.rules.Baseline;

/**
 * The format {@code okr-baseline/1}: the findings of a program that were accepted.
 *
 * <p>It is written by the command line, and has no {@code x-} fields: who has something to say of a
 * finding that is accepted says it in a waiver.
 */
final class BaselineFormat {
  private static final String NAME = "okr-baseline/1";

  static final ObjectCodec<Baseline.Entry, ?> ENTRY =
      closedTable("a finding that is accepted", EntryBuilder::new, EntryBuilder::build)
          .about("A finding that is accepted, or several alike.")
          .example(
              """
              {"rule": "ambition/some-stretch", "subject": "cycle:2026-Q4", "message": "none"}
              """)
          .required("rule", TEXT, Baseline.Entry::rule, (b, rule) -> b.rule = rule)
          .means("the id of the rule")
          .required("subject", TEXT, Baseline.Entry::subject, (b, subject) -> b.subject = subject)
          .means("what the finding is about, with its kind")
          .required("message", TEXT, Baseline.Entry::message, (b, message) -> b.message = message)
          .means("the key of the message")
          .defaulted(
              "about",
              TEXTS_BY_NAME,
              ImmutableSortedMap.of(),
              Baseline.Entry::about,
              (b, about) -> b.about = about)
          .means("what tells the finding from others of that rule and subject")
          .defaulted("count", AT_LEAST_ONE, 1, Baseline.Entry::count, (b, count) -> b.count = count)
          .means("how many of them are accepted")
          .closed();

  static final ObjectCodec<Baseline, ?> BASELINE =
      closedTable("a baseline", BaselineBuilder::new, BaselineBuilder::build)
          .about("The findings of a program that were accepted, so that only new ones count.")
          .tag("format", NAME)
          .means("the name of the format, which comes first")
          .list("findings", ENTRY, Baseline::entries, (b, findings) -> b.findings = findings)
          .means("what is accepted")
          .closed();

  private BaselineFormat() {}

  /** An entry that is being read. */
  private static final class EntryBuilder {
    private String rule = "";
    private String subject = "";
    private String message = "";
    private ImmutableSortedMap<String, String> about = ImmutableSortedMap.of();
    private int count = 1;

    private Baseline.Entry build() {
      return new Baseline.Entry(rule, subject, message, about, count);
    }
  }

  /** A baseline that is being read. */
  private static final class BaselineBuilder {
    private ImmutableList<Baseline.Entry> findings = ImmutableList.of();

    private Baseline build() {
      return new Baseline(findings);
    }
  }
}
