package io.leadimport.internal.value;

import io.leadimport.spi.LeadImportException;
import jakarta.validation.ValidationException;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls code of the host that receives cells: its types, the constructors, setters and accessors of its classes, and its
 * validators, which the provider of Jakarta Validation runs. Exceptions that leave this class never repeat a cell.
 */
public final class HostCode {
    private HostCode() {}

    /**
     * Calls the code once, on the caller's thread.
     *
     * @param code the host's code
     * @param failure makes the exception to throw from what the code threw; the original must not become its cause
     * @throws VirtualMachineError as the code threw it, for example if memory runs out; an overflow of the stack is a
     *     failure of the code instead
     */
    public static <T extends @Nullable Object> T call(
            Supplier<T> code, Function<Throwable, LeadImportException> failure) {
        try {
            return code.get();
        } catch (Throwable e) {
            // includes checked exceptions that nobody declared: Kotlin and proxies throw them
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

    /** Returns what the host's code threw, without the wrappers of the provider and of reflection. */
    private static Throwable origin(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wraps = thrown instanceof ValidationException || thrown instanceof InvocationTargetException;
        return wraps && cause != null ? origin(cause) : thrown;
    }
}
