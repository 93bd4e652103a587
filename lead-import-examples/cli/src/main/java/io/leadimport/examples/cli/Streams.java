package io.leadimport.examples.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: UTF-8, whatever the machine's charset.
 *
 * @param out results
 * @param err what went wrong, and progress
 * @param terminal whether a person watches
 */
record Streams(PrintStream out, PrintStream err, boolean terminal) {
    static Streams of(OutputStream out, OutputStream err) {
        return new Streams(utf8(out), utf8(err), false);
    }

    static Streams ofProcess() {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        return new Streams(utf8(out), utf8(new FileOutputStream(FileDescriptor.err)), isTerminal());
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    /** From Java 22 on there may be a console without a terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
