/**
 * Rules that find where an OKR program falls short, and say how to mend it.
 *
 * <p>A {@link io.okr4j.rules.RuleSet} checks a program as of a day and gives a {@link
 * io.okr4j.rules.Report} of {@linkplain io.okr4j.rules.Finding findings}. Playbooks and files
 * {@linkplain io.okr4j.rules.RuleConfiguration configure} it, waivers and a {@link
 * io.okr4j.rules.Baseline} accept what is known, and a {@link io.okr4j.rules.Rule} of an
 * application stands beside the built-in ones. Scores are in {@link io.okr4j.rules.scoring},
 * rendered playbooks in {@link io.okr4j.rules.playbook}.
 *
 * <p>Nothing here reads the clock, the locale, the environment or a random source: every question
 * that depends on a day takes it. No parameter and no result is ever null.
 */
@NullMarked
package io.okr4j.rules;

import org.jspecify.annotations.NullMarked;
