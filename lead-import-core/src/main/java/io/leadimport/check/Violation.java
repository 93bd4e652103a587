package io.leadimport.check;

import io.leadimport.problem.ProblemCode;
import java.util.Map;

/** What a check finds wrong with a cell. Made once where it can be, so that a wrong cell costs little. */
record Violation(ProblemCode code, Map<String, Object> arguments) {
    static Violation of(ProblemCode code) {
        return new Violation(code, Map.of());
    }
}
