package io.okr4j.rules.scoring;

import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import java.util.List;

/** Who contributes to an objective and to its key results. */
interface Contributors {
  /** Nobody does. */
  Contributors NONE =
      new Contributors() {
        @Override
        public List<Contribution> to(Objective objective) {
          return List.of();
        }

        @Override
        public List<Contribution> to(KeyResult keyResult) {
          return List.of();
        }
      };

  List<Contribution> to(Objective objective);

  List<Contribution> to(KeyResult keyResult);
}
