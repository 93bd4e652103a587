package io.leadimport.internal.csv;

/** Rethrows what was caught, even an undeclared checked exception, which Kotlin code and proxies can throw. */
final class Rethrown {
    private Rethrown() {}

    /**
     * Never returns.
     *
     * @return nothing, so that a caller can write {@code throw}
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
