package io.okr4j.rules.scoring;

import java.util.List;

/** Who contributes to an objective and to its key results. */
interface Contributors {
  /** Nobody does. */
  Contributors NONE =
      new Contributors() {
        @Override
        public List<Contribution> toObjective() {
          return List.of();
        }

        @Override
        public List<Contribution> toKeyResult(int place) {
          return List.of();
        }
      };

  List<Contribution> toObjective();

  /** {@return who contributes to the key result that stands at a place of the objective} */
  List<Contribution> toKeyResult(int place);
}
