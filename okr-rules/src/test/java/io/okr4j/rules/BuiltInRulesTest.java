package io.okr4j.rules;

import io.okr4j.core.OkrProgram;
import io.okr4j.rules.testkit.NotApplicable;
import io.okr4j.rules.testkit.RuleLaws;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The laws of rules hold for all that come with okr4j. */
@NotApplicable(
    law = "isSilentWhereNothingCanBeDecided",
    to = {"integrity/known-reference", "integrity/acyclic"},
    because = "They are the ones that tell of dangling references and loops.")
@NotApplicable(
    law = "fixesBreakNothing",
    to = "integrity/known-reference",
    because =
        "A reference that leads somewhere again may bring to light what it hid; such a fix is only"
            + " offered, which FixLawsTest holds the rules to.")
class BuiltInRulesTest implements RuleLaws {
  @Override
  public RuleSet rules() {
    return RuleSet.recommended();
  }

  /** Half of them with mistakes that have a fix. */
  @Override
  public Arbitrary<OkrProgram> brokenPrograms() {
    Arbitrary<OkrProgram> broken = RuleLaws.super.brokenPrograms();
    return Arbitraries.oneOf(broken, Slips.programs());
  }
}
