package io.leadimport.internal.field;

import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.Map;

/**
 * The side of a bound where a value must be, and the violation if it is not there. Immutable.
 *
 * @param code {@link ProblemCode#RANGE_MIN} or {@link ProblemCode#RANGE_MAX}
 * @param argument the name of the bound among the arguments of the message
 * @param reason selects among the texts of the code
 * @param isExclusive whether the bound itself is not allowed
 */
record Edge(ProblemCode code, String argument, String reason, boolean isExclusive) {
    /** Returns true if a value is beyond the bound. */
    boolean isBeyond(int comparison) {
        int inward = code == ProblemCode.RANGE_MIN ? comparison : -comparison;
        return inward < (isExclusive ? 1 : 0);
    }

    Violation violation(Object bound) {
        return new Violation(code, Map.of(argument, bound, "reason", reason));
    }
}
