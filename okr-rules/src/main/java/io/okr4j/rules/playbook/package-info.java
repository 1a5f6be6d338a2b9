/**
 * The playbook of a program as a document that people read and share: Markdown and HTML, by way of
 * templates. Rendering needs JMustache ({@code com.samskivert:jmustache}), which okr-rules does not
 * bring along. No parameter and no result is ever null.
 */
@ParametersAreNonnullByDefault
package io.okr4j.rules.playbook;

import javax.annotation.ParametersAreNonnullByDefault;
