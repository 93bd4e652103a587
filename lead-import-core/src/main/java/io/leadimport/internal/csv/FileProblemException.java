package io.leadimport.internal.csv;

import io.leadimport.problem.Problem;

/**
 * Ends the reading of a file with a problem. Streams and handlers throw it through the parser, and {@link
 * RecordReader#problem} returns the problem.
 */
final class FileProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    private final transient Problem problem;

    FileProblemException(Problem problem) {
        super(problem.toString(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
