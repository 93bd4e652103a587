package io.leadimport.internal.value;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check finds wrong with a cell. Checks reuse their instances where they can, so that a wrong cell costs little.
 */
public record Violation(ProblemCode code, Map<String, Object> arguments) {
    public static Violation of(ProblemCode code) {
        return new Violation(code, Map.of());
    }

    public static Violation of(ProblemCode code, String reason) {
        return new Violation(code, Map.of("reason", reason));
    }

    /** Returns the same violation with another argument. */
    public Violation with(String name, Object argument) {
        Map<String, Object> more = new HashMap<>(arguments);
        more.put(name, argument);
        return new Violation(code, more);
    }

    /** Returns true if a cell with this finding, or none, still has a value. */
    public static boolean leavesValue(@Nullable Violation violation) {
        return violation == null || violation.code().isAdvice();
    }

    /** {@return a problem with this violation, at a position and with the cell's text} */
    public Problem problem(Severity severity, Problem.Position position, @Nullable String value) {
        return new Problem(code, severity, position, value, arguments);
    }
}
