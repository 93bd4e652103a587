package io.leadimport.internal.value;

import io.leadimport.spi.LeadImportException;
import jakarta.validation.ValidationException;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one door to code of the host that is given cells: its types, the constructors, setters and accessors of its classes,
 * and its validators, which the provider of Jakarta Validation runs. Nothing that comes out of it repeats a cell.
 */
public final class HostCode {
    private HostCode() {}

    /**
     * Calls it, with a large stack where the caller's is too small.
     *
     * @param code may be called twice
     * @param failure what is thrown, made of what the code threw or of the overflow of the large stack, without it as the
     *     cause
     * @throws VirtualMachineError if the machine has no memory, for example
     */
    public static <T extends @Nullable Object> T call(
            Supplier<T> code, Function<Throwable, LeadImportException> failure) {
        return guarded(() -> LargeStack.call(() -> unwrapped(code)), failure);
    }

    /** The same on the caller's stack alone. */
    public static <T extends @Nullable Object> T guarded(
            Supplier<T> code, Function<Throwable, LeadImportException> failure) {
        try {
            return code.get();
        } catch (Throwable e) {
            // also checked exceptions that nobody declared: Kotlin and proxies throw them
            if (e instanceof VirtualMachineError machine && !(e instanceof StackOverflowError)) {
                throw machine;
            }
            Throwable origin = origin(e);
            if (origin instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw failure.apply(origin);
        }
    }

    /** An overflow of the stack comes out as what it is, though it came through reflection. */
    private static <T extends @Nullable Object> T unwrapped(Supplier<T> code) {
        try {
            return code.get();
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
