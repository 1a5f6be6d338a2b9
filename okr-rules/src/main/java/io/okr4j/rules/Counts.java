package io.okr4j.rules;

/** How often each question was asked, and how often the subject passed. */
final class Counts {
  private final int[] asked;
  private final int[] passed;

  Counts(int askings) {
    asked = new int[askings];
    passed = new int[askings];
  }

  void add(Asking asking, Verdict verdict) {
    if (verdict.isAsked()) {
      asked[asking.number()]++;
      passed[asking.number()] += verdict.faults().isEmpty() ? 1 : 0;
    }
  }

  void add(int number, int askedMore, int passedMore) {
    asked[number] += askedMore;
    passed[number] += passedMore;
  }

  Tally tally(Asking asking) {
    return new Tally(asked[asking.number()], passed[asking.number()]);
  }
}
