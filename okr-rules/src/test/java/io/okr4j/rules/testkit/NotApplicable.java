package io.okr4j.rules.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * Says that a law is not applicable to what a test names, or to some of it, and why.
 *
 * <pre>{@code
 * @NotApplicable(law = "canBeWaived", because = "Nobody may waive the legal ones.")
 * }</pre>
 *
 * <p>A law that is applicable to nothing is skipped, and the test report shows why.
 */
@AddLifecycleHook(value = LawSkipping.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
@Documented
@Repeatable(NotApplicable.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NotApplicable {
  /** {@return the law, by the name of its method} */
  String law();

  /**
   * {@return what it is not applicable to: the ids of rules, the names of policies, or the
   * languages of wordings; none for all}
   */
  String[] to() default {};

  /** {@return the reason, in a sentence} */
  String because();

  /** Several of them. */
  @AddLifecycleHook(value = LawSkipping.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface All {
    /** {@return all of them} */
    NotApplicable[] value();
  }
}
