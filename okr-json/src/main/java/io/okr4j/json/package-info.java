/**
 * OKR programs as JSON documents of the format {@code okr/1}.
 *
 * <p>{@link io.okr4j.json.OkrJson} reads and writes. Every fault of a document is told in one go,
 * as {@link io.okr4j.json.Problem problems} with line and column. Nothing here reads the clock, the
 * locale, the environment or a random source. No parameter and no result is ever null.
 */
@ParametersAreNonnullByDefault
package io.okr4j.json;

import javax.annotation.ParametersAreNonnullByDefault;
