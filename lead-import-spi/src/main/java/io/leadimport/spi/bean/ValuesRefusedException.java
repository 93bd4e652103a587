package io.leadimport.spi.bean;

/**
 * The constructor or a setter of a host's class threw an exception for the values of a lead. That exception is not the cause of
 * this one, since its message may repeat a value; its class and where it was thrown are told.
 */
public final class ValuesRefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Class<? extends Throwable> kind;

    ValuesRefusedException(Class<?> type, Throwable refusal) {
        super("the class " + type.getName() + " refuses the values with "
                + refusal.getClass().getSimpleName());
        this.kind = refusal.getClass();
        setStackTrace(refusal.getStackTrace());
    }

    /** {@return the class of the exception that was thrown} */
    public Class<? extends Throwable> kind() {
        return kind;
    }
}
