package io.leadimport;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The printed stack trace of an exception, with its causes and suppressed exceptions. */
public final class Traces {
    private Traces() {}

    /** {@return all of it} */
    public static String of(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
