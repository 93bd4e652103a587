package io.leadimport.internal.value;

import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.problem.Severity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a check finds wrong with a cell. Made once where it can be, so that a wrong cell costs little. */
public record Violation(ProblemCode code, Map<String, Object> arguments) {
    public static Violation of(ProblemCode code) {
        return new Violation(code, Map.of());
    }

    public static Violation of(ProblemCode code, String reason) {
        return new Violation(code, Map.of("reason", reason));
    }

    /** The same with one argument more. */
    public Violation with(String name, Object argument) {
        Map<String, Object> more = new HashMap<>(arguments);
        more.put(name, argument);
        return new Violation(code, more);
    }

    /** Whether a cell of which this was found, or nothing, has a value all the same. */
    public static boolean leavesValue(@Nullable Violation violation) {
        return violation == null || violation.code().isAdvice();
    }

    /** {@return this as a problem at a position, with the cell's text} */
    public Problem problem(Severity severity, Problem.Position position, @Nullable String value) {
        return new Problem(code, severity, position, value, arguments);
    }
}
