package io.leadimport.internal.lookup;

import org.jspecify.annotations.Nullable;

/** An id that a file names, and what the host has under it. Not thread-safe. */
public final class ReferenceId<T> {
    private final String text;
    private final int hash;
    private boolean resolved;
    private @Nullable T record;

    ReferenceId(String text, int hash) {
        this.text = text;
        this.hash = hash;
    }

    /** An id that the host cannot have, and that is not looked up. */
    static <T> ReferenceId<T> ofNothing(String text) {
        ReferenceId<T> id = new ReferenceId<>(text, 0);
        id.resolved();
        return id;
    }

    public String text() {
        return text;
    }

    int hash() {
        return hash;
    }

    void found(T found) {
        record = found;
    }

    void resolved() {
        resolved = true;
    }

    public boolean isResolved() {
        return resolved;
    }

    /** What the host has under the id; null if nothing, or not looked up yet. */
    @Nullable
    public T record() {
        return record;
    }
}
