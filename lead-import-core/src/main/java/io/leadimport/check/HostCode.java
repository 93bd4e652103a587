package io.leadimport.check;

import jakarta.validation.ValidationException;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls the provider of Jakarta Validation, which runs validators and accessors of the host. */
final class HostCode {
    private HostCode() {}

    /**
     * Calls it, with a large stack where the caller's is too small.
     *
     * @param property the property that is judged; null for an object
     * @throws ConstraintFailedException if anything throws
     */
    static <T> T call(Class<?> type, @Nullable String property, Supplier<T> provider) {
        try {
            return LargeStack.call(() -> unwrapped(provider));
        } catch (RuntimeException | StackOverflowError e) {
            throw new ConstraintFailedException(type, property, origin(e));
        }
    }

    /** An overflow of the stack comes out as what it is, though it came through reflection. */
    private static <T> T unwrapped(Supplier<T> provider) {
        try {
            return provider.get();
        } catch (RuntimeException e) {
            if (origin(e) instanceof StackOverflowError overflow) {
                throw overflow;
            }
            throw e;
        }
    }

    /** What the host's code threw, without what the provider and reflection wrap it in. */
    private static Throwable origin(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wraps = thrown instanceof ValidationException || thrown instanceof InvocationTargetException;
        return wraps && cause != null ? origin(cause) : thrown;
    }
}
