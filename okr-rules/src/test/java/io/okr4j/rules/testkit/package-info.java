/**
 * What users test rules of their own with: {@link io.okr4j.rules.testkit.RuleLaws laws} that hold
 * for every rule, {@link io.okr4j.rules.testkit.ScoringLaws for every way of scoring} and {@link
 * io.okr4j.rules.testkit.WordingLaws for every wording}, over arbitrary programs and titles, and
 * {@link io.okr4j.rules.testkit.RuleExamples examples} with the expected findings marked in place.
 */
@NullMarked
package io.okr4j.rules.testkit;

import org.jspecify.annotations.NullMarked;
