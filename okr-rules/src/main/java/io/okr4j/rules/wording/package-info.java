/** Judging words: what a title says, in a language. No parameter and no result is ever null. */
@ParametersAreNonnullByDefault
package io.okr4j.rules.wording;

import javax.annotation.ParametersAreNonnullByDefault;
