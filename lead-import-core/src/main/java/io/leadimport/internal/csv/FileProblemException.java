package io.leadimport.internal.csv;

import io.leadimport.problem.Problem;
import java.io.IOException;

/** Carries a problem out of the depth of the parser; {@link RecordReader} turns it into a value. */
final class FileProblemException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient Problem problem;

    /** Whether the next byte after those that were decoded is to blame. */
    private final boolean ofByte;

    private FileProblemException(Problem problem, boolean ofByte) {
        super(problem.toString());
        this.problem = problem;
        this.ofByte = ofByte;
    }

    static FileProblemException ofFile(Problem problem) {
        return new FileProblemException(problem, false);
    }

    static FileProblemException ofByte(Problem problem) {
        return new FileProblemException(problem, true);
    }

    Problem problem() {
        return problem;
    }

    boolean isOfByte() {
        return ofByte;
    }
}
