package io.okr4j.core;

/** How far an objective reaches. */
public enum Scope {
  /** The whole organization. */
  COMPANY,
  /** One product, and the departments that it needs. */
  PRODUCT,
  /** One team. */
  TEAM
}
