package io.okr4j.core;

/** Where an objective is in its life. */
public enum ObjectiveStatus {
  /** Work in progress: nobody agreed to it yet. */
  DRAFT,
  /** Agreed on, and not started yet. */
  AGREED,
  /** Agreed on, and worked on. */
  ACTIVE,
  /** Over, with or without success: history. */
  CLOSED,
  /** Given up: history. */
  DROPPED;

  /** {@return whether it is still ahead or under way: draft, agreed or active} */
  public boolean isOpen() {
    return this != CLOSED && this != DROPPED;
  }

  /** {@return whether it was agreed on and is not over: agreed or active} */
  public boolean isAgreed() {
    return this == AGREED || this == ACTIVE;
  }
}
