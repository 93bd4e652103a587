package io.leadimport.internal.lookup;

import org.jspecify.annotations.Nullable;

/** An id in a file, and the host's record with that id once it is looked up. Not thread-safe. */
public final class LookedUpId<T> {
    private final String text;
    private final int hash;
    private boolean resolved;
    private @Nullable T record;

    LookedUpId(String text, int hash) {
        this.text = text;
        this.hash = hash;
    }

    /** An id that is too long for any host. It counts as looked up and not found. */
    static <T> LookedUpId<T> notFound(String text) {
        LookedUpId<T> id = new LookedUpId<>(text, 0);
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

    /** The host's record; null if the host has none or the id is not looked up yet. */
    @Nullable
    public T record() {
        return record;
    }
}
