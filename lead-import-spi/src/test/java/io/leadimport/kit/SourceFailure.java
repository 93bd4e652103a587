package io.leadimport.kit;

/** The marker that the kit's iterators throw, as the library does where a file cannot be read to its end. */
final class SourceFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceFailure() {
        super("the kit's iterator failed, as it does where the file changed or cannot be read to its end");
    }
}
