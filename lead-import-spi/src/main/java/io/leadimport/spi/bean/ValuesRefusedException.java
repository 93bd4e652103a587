package io.leadimport.spi.bean;

/**
 * The constructor or a setter of a host's class threw an exception for the values of a lead. That exception is not the cause of
 * this one, because its message may quote a value. This exception has its stack trace and its {@linkplain #kind() class}.
 */
public final class ValuesRefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Class<? extends Throwable> kind;

    ValuesRefusedException(Class<?> type, Throwable refusal) {
        super("the class " + type.getName() + " refused the values with "
                + refusal.getClass().getSimpleName());
        this.kind = refusal.getClass();
        setStackTrace(refusal.getStackTrace());
    }

    /** {@return the class of the exception that was thrown} */
    public Class<? extends Throwable> kind() {
        return kind;
    }
}
