/**
 * The command line: drives the library as an application would. It is the only place of the project
 * that reads the clock.
 */
@NullMarked
package io.okr4j.json.cli;

import org.jspecify.annotations.NullMarked;
