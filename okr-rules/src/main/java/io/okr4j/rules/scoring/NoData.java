package io.okr4j.rules.scoring;

/** What a key result without any data is worth. Its pace and its evidence say so in any case. */
public enum NoData {
  /** It scores 0, and counts. */
  ZERO,
  /** It has no score, and the others of its objective count without it. */
  LEFT_OUT,
  /** It has no score, and so its objective has none, until all of its key results have data. */
  ABSENT
}
