package io.okr4j.core;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One edit of a program, as a value. It says what it replaces, and so never undoes what somebody
 * else changed meanwhile: it can be applied only while that still stands in the program.
 *
 * {@snippet class="com.example.ProgramSamplesTest" region="programEdit"}
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface ProgramEdit {

  /**
   * {@return whether the edit can be applied: what it replaces or removes stands in the program}
   *
   * @param program any program
   */
  boolean isApplicableTo(OkrProgram program);

  /**
   * {@return the program with this edit}
   *
   * @param program a program
   * @throws IllegalArgumentException if the edit cannot be applied to it
   */
  OkrProgram applyTo(OkrProgram program);

  /**
   * {@return the edit that puts a part in the place of another}
   *
   * @param before the part that is replaced
   * @param after the new part, with the same id
   * @throws IllegalArgumentException if it has another id
   */
  static ProgramEdit replace(ProgramPart before, ProgramPart after) {
    checkArgument(
        Id.of(before).equals(Id.of(after)),
        "found the id %s, expected %s",
        Id.of(after),
        Id.of(before));
    return new ReplacePart(before, after);
  }

  /**
   * {@return the edit that adds a part at the end of the list of its kind}
   *
   * @param part the new part
   */
  static ProgramEdit add(ProgramPart part) {
    return new AddPart(part);
  }

  /**
   * {@return the edit that puts a commitment in the place of another}
   *
   * @param before the commitment that is replaced
   * @param after the new one
   */
  static ProgramEdit replace(Commitment before, Commitment after) {
    return new ReplaceCommitment(before, after);
  }

  /**
   * {@return the edit that puts a strategy in the place of another}
   *
   * @param before the strategy that is replaced
   * @param after the new one
   */
  static ProgramEdit replace(Strategy before, Strategy after) {
    return new ReplaceStrategy(before, after);
  }

  /**
   * {@return the edit that puts a playbook in the place of another}
   *
   * @param before the playbook that is replaced
   * @param after the new one
   */
  static ProgramEdit replace(Playbook before, Playbook after) {
    return new ReplacePlaybook(before, after);
  }

  /**
   * {@return the edit that puts a waiver in the place of another}
   *
   * @param before the waiver that is replaced
   * @param after the new one
   */
  static ProgramEdit replace(Waiver before, Waiver after) {
    return new ReplaceWaiver(before, after);
  }

  /**
   * {@return the edit that removes a waiver}
   *
   * @param waiver the waiver
   */
  static ProgramEdit remove(Waiver waiver) {
    return new RemoveWaiver(waiver);
  }

  /** Refuses a program to which an edit cannot be applied. */
  private static void check(ProgramEdit edit, OkrProgram program) {
    checkArgument(
        edit.isApplicableTo(program), "what the edit replaces is not in the program: %s", edit);
  }

  /**
   * Puts a part in the place of another.
   *
   * @param before the part that is replaced
   * @param after the new part, with the same id
   */
  record ReplacePart(ProgramPart before, ProgramPart after) implements ProgramEdit {
    @Override
    public boolean isApplicableTo(OkrProgram program) {
      return ProgramEdits.first(program, before).filter(before::equals).isPresent();
    }

    @Override
    public OkrProgram applyTo(OkrProgram program) {
      check(this, program);
      return program.replace(after);
    }
  }

  /**
   * Adds a part.
   *
   * @param part the new part
   */
  record AddPart(ProgramPart part) implements ProgramEdit {
    @Override
    public boolean isApplicableTo(OkrProgram program) {
      return ProgramEdits.first(program, part).isEmpty();
    }

    @Override
    public OkrProgram applyTo(OkrProgram program) {
      check(this, program);
      return program.add(part);
    }
  }

  /**
   * Puts a commitment in the place of another.
   *
   * @param before the commitment that is replaced
   * @param after the new one
   */
  record ReplaceCommitment(Commitment before, Commitment after) implements ProgramEdit {
    @Override
    public boolean isApplicableTo(OkrProgram program) {
      return program.commitments().contains(before);
    }

    @Override
    public OkrProgram applyTo(OkrProgram program) {
      check(this, program);
      return program.withCommitments(
          ProgramEdits.edited(
              program.commitments(), before::equals, old -> after, "such commitment"));
    }
  }

  /**
   * Puts a strategy in the place of another.
   *
   * @param before the strategy that is replaced
   * @param after the new one
   */
  record ReplaceStrategy(Strategy before, Strategy after) implements ProgramEdit {
    @Override
    public boolean isApplicableTo(OkrProgram program) {
      return program.strategy().filter(before::equals).isPresent();
    }

    @Override
    public OkrProgram applyTo(OkrProgram program) {
      check(this, program);
      return program.withStrategy(after);
    }
  }

  /**
   * Puts a playbook in the place of another.
   *
   * @param before the playbook that is replaced
   * @param after the new one
   */
  record ReplacePlaybook(Playbook before, Playbook after) implements ProgramEdit {
    @Override
    public boolean isApplicableTo(OkrProgram program) {
      return program.playbook().filter(before::equals).isPresent();
    }

    @Override
    public OkrProgram applyTo(OkrProgram program) {
      check(this, program);
      return program.withPlaybook(after);
    }
  }

  /**
   * Puts a waiver in the place of another.
   *
   * @param before the waiver that is replaced
   * @param after the new one
   */
  record ReplaceWaiver(Waiver before, Waiver after) implements ProgramEdit {
    @Override
    public boolean isApplicableTo(OkrProgram program) {
      return program.waivers().contains(before);
    }

    @Override
    public OkrProgram applyTo(OkrProgram program) {
      check(this, program);
      return program.withWaivers(
          ProgramEdits.edited(program.waivers(), before::equals, old -> after, "such waiver"));
    }
  }

  /**
   * Removes a waiver.
   *
   * @param waiver the waiver
   */
  record RemoveWaiver(Waiver waiver) implements ProgramEdit {
    @Override
    public boolean isApplicableTo(OkrProgram program) {
      return program.waivers().contains(waiver);
    }

    @Override
    public OkrProgram applyTo(OkrProgram program) {
      check(this, program);
      return program.remove(waiver);
    }
  }
}
