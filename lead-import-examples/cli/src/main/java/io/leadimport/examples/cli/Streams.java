package io.leadimport.examples.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

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

    /** Prints a line for a person. What a file says, or is called, cannot make the terminal do anything. */
    void say(String line) {
        out.println(harmless(line));
    }

    /** Prints a line for a person who must know that something went wrong. */
    void complain(String line) {
        err.println(harmless(line));
    }

    /** Control characters, with which lines end and escape sequences begin, and marks that turn the direction of what follows. */
    private static String harmless(String text) {
        return text.codePoints()
                .mapToObj(c -> isHarmful(c) ? String.format(Locale.ROOT, "\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static boolean isHarmful(int c) {
        return Character.isISOControl(c) && c != '\t'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
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
