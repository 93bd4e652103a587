package io.leadimport.internal.field;

import io.leadimport.internal.value.Violation;
import io.leadimport.problem.ProblemCode;
import java.util.Map;

/**
 * On which side of a bound a value must be, and what is said if it is not. Immutable.
 *
 * @param code {@link ProblemCode#RANGE_MIN} or {@link ProblemCode#RANGE_MAX}
 * @param argument what the message calls the bound
 * @param reason what chooses among the texts of the code
 * @param isExclusive whether the bound itself is beyond
 */
record Edge(ProblemCode code, String argument, String reason, boolean isExclusive) {
    /** Whether a value is beyond the bound to which it compares like this. */
    boolean isBeyond(int comparison) {
        int inward = code == ProblemCode.RANGE_MIN ? comparison : -comparison;
        return inward < (isExclusive ? 1 : 0);
    }

    Violation violation(Object bound) {
        return new Violation(code, Map.of(argument, bound, "reason", reason));
    }
}
