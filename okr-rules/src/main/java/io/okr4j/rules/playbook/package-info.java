/**
 * The playbook of a program as a document that people read and share: Markdown and HTML, by way of
 * templates.
 *
 * <p>A {@link io.okr4j.rules.playbook.PlaybookDocument} holds what is told, and {@link
 * io.okr4j.rules.playbook.PlaybookTemplates} render it. Rendering needs JMustache ({@code
 * com.samskivert:jmustache}), which okr-rules does not bring along. No parameter and no result is
 * ever null.
 */
@NullMarked
package io.okr4j.rules.playbook;

import org.jspecify.annotations.NullMarked;
