package io.leadimport.internal.csv;

/** Rethrows any exception, even an undeclared checked one, which Kotlin code and proxies can throw. */
final class Rethrown {
    private Rethrown() {}

    /**
     * Throws the exception unchanged. Never returns.
     *
     * @return never; the return type lets a caller write {@code throw Rethrown.of(e)}
     */
    static RuntimeException of(Throwable caught) {
        Rethrown.<RuntimeException>throwUndeclared(caught);
        return new IllegalStateException(caught);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUndeclared(Throwable caught) throws E {
        throw (E) caught;
    }
}
