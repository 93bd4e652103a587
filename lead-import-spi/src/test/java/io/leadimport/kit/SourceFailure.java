package io.leadimport.kit;

/** The exception of the kit's iterators. It simulates a file that cannot be read to its end. */
final class SourceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceFailure() {
        super("the kit's iterator failed, as if the file had changed or could not be read to its end");
    }
}
