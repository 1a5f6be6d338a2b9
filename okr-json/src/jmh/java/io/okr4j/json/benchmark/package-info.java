/** What is measured: one class a kind of work. BENCHMARKS.md of the module holds the figures. */
@ParametersAreNonnullByDefault
package io.okr4j.json.benchmark;

import javax.annotation.ParametersAreNonnullByDefault;
