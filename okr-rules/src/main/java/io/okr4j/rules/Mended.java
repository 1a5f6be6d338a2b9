package io.okr4j.rules;

import com.google.common.collect.ImmutableList;

/**
 * A program in which all was mended that could be mended without asking.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param applied the fixes that were applied, in order, each with the finding that it mended
 * @param report what is found in the mended program, which the report holds
 */
public record Mended(ImmutableList<Applied> applied, Report report) {

  /**
   * A fix that was applied.
   *
   * @param finding what it mended
   * @param fix the fix
   */
  public record Applied(Finding finding, Fix fix) {

    /** {@return what the fix did, in words} */
    public String title() {
      return finding.title(fix);
    }
  }
}
