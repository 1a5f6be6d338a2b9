package io.okr4j.rules.playbook;

/** A template that cannot be rendered; the message names the template, the line and the reason. */
public final class PlaybookTemplateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The name of the template. */
  private final String template;

  /** The line of the template, from 1. */
  private final int line;

  /** What is wrong. */
  private final String reason;

  PlaybookTemplateException(String template, int line, String reason, Throwable cause) {
    super(template + ", line " + line + ": " + reason, cause);
    this.template = template;
    this.line = line;
    this.reason = reason;
  }

  /** {@return the name of the template, such as {@code health}} */
  public String template() {
    return template;
  }

  /** {@return what is wrong} */
  public String reason() {
    return reason;
  }

  /** {@return the line of the template, from 1} */
  public int line() {
    return line;
  }
}
