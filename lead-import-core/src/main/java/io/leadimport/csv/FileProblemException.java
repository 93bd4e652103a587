package io.leadimport.csv;

import io.leadimport.problem.Problem;
import java.io.IOException;

/** Carries a problem out of the depth of the parser; {@link RecordReader} turns it into a value. */
final class FileProblemException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient Problem problem;

    /** The byte to blame, counted from 0, or -1. */
    private final long offset;

    FileProblemException(Problem problem, long offset) {
        super(problem.toString());
        this.problem = problem;
        this.offset = offset;
    }

    Problem problem() {
        return problem;
    }

    long offset() {
        return offset;
    }
}
