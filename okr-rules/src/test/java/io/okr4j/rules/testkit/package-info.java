/**
 * What users test rules of their own with: {@link io.okr4j.rules.testkit.RuleLaws laws} that hold
 * for every rule, over arbitrary programs, and {@link io.okr4j.rules.testkit.RuleExamples examples}
 * with the expected findings marked in place.
 */
@NullMarked
package io.okr4j.rules.testkit;

import org.jspecify.annotations.NullMarked;
