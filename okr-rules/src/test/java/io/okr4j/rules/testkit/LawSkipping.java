package io.okr4j.rules.testkit;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips the laws that are {@linkplain NotApplicable applicable} to nothing of a test. */
final class LawSkipping implements SkipExecutionHook {
  LawSkipping() {}

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    if (context instanceof PropertyLifecycleContext property) {
      for (NotApplicable exception : Laws.exceptions(property.containerClass())) {
        if (exception.law().equals(property.targetMethod().getName())
            && exception.to().length == 0) {
          return SkipResult.skip(exception.because());
        }
      }
    }
    return SkipResult.doNotSkip();
  }
}
