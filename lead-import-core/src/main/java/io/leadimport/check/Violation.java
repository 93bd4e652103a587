package io.leadimport.check;

import io.leadimport.problem.ProblemCode;
import java.util.HashMap;
import java.util.Map;

/** What a check finds wrong with a cell. Made once where it can be, so that a wrong cell costs little. */
record Violation(ProblemCode code, Map<String, Object> arguments) {
    static Violation of(ProblemCode code) {
        return new Violation(code, Map.of());
    }

    static Violation of(ProblemCode code, String reason) {
        return new Violation(code, Map.of("reason", reason));
    }

    /** The same with one argument more. */
    Violation with(String name, Object argument) {
        Map<String, Object> more = new HashMap<>(arguments);
        more.put(name, argument);
        return new Violation(code, more);
    }
}
