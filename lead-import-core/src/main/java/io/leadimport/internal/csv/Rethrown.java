package io.leadimport.internal.csv;

/** Throws again what was caught, also a checked exception that nobody declared: Kotlin and proxies throw them. */
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
