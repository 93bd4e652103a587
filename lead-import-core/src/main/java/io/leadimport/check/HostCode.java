package io.leadimport.check;

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
final class HostCode {
    private HostCode() {}

    /**
     * Calls it, once, on the thread of the import.
     *
     * @param failure what is thrown, made of what the code threw, without it as the cause
     * @throws VirtualMachineError if the machine has no memory, for example
     */
    static <T extends @Nullable Object> T call(Supplier<T> code, Function<Throwable, LeadImportException> failure) {
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

    /** What the host's code threw, without what the provider and reflection wrap it in. */
    private static Throwable origin(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wraps = thrown instanceof ValidationException || thrown instanceof InvocationTargetException;
        return wraps && cause != null ? origin(cause) : thrown;
    }
}
