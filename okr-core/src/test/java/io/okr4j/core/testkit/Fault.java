package io.okr4j.core.testkit;

/**
 * What can be wrong with a generated program, or strange in it. Whatever it is, the program can
 * exist: the model holds it, and it is for rules to tell.
 *
 * @see Programs#faults(Fault...)
 */
public enum Fault {
  /** Some things have the id of an earlier one of their kind. */
  REPEATED_IDS,
  /** Some references lead to nothing. */
  DANGLING_REFERENCES,
  /**
   * Some alignments, parents of teams and nestings of cycles lead to a later one or to the holder
   * itself, and so may run in a loop.
   */
  LOOPS,
  /**
   * Parts are missing that a sound program has, up to all of them: strategy, priorities, teams, key
   * results, members, playbook; or a closing is there before the objective is closed.
   */
  MISSING_PARTS,
  /** Some commitments are missing, are for anything, or put more or less than the whole time. */
  UNEVEN_COMMITMENTS,
  /**
   * Days come in any order, several times, far outside their cycle, and in the years 0000 and 9999;
   * cycles leave those that they are within, and objectives serve others of any cycle.
   */
  DATES_OUT_OF_ORDER,
  /**
   * Decimals at the bounds of the model: of 34 digits, of 1e100 and 1e-100 in size, negative; and
   * in spellings that it normalises.
   */
  EXTREME_DECIMALS,
  /**
   * Texts and ids with characters of all of Unicode: emoji, combining marks, changes of direction,
   * NUL, quotes, line ends; never half a surrogate pair, which the model refuses.
   */
  STRANGE_TEXTS
}
