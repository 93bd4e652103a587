package io.leadimport;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Everything that is printed of an exception: its message, its causes and what they suppress, and where they were thrown. */
public final class Traces {
    private Traces() {}

    /** {@return all of it} */
    public static String of(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
