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
 * The output of a command, in UTF-8 whatever the charset of the machine.
 *
 * @param out results
 * @param err failures and progress
 * @param terminal whether a person watches the output
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

    /** Prints a line for a person, without the control characters that a file's text or name may hold. */
    void say(String line) {
        out.println(harmless(line));
    }

    /** Prints a line about a failure. */
    void complain(String line) {
        err.println(harmless(line));
    }

    /** Escapes control characters, which end lines and start escape sequences, and marks that change the text direction. */
    private static String harmless(String text) {
        boolean keepsIsolates = isBalanced(text);
        return text.codePoints()
                .mapToObj(c -> isHarmful(c) && !(keepsIsolates && isIsolate(c))
                        ? String.format(Locale.ROOT, "\\u%04x", c)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** In texts from right to left, first strong isolate and pop directional isolate enclose what is inserted. */
    private static boolean isIsolate(int c) {
        return c == '\u2068' || c == '\u2069';
    }

    private static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '\u2068' ? 1 : text.charAt(i) == '\u2069' ? -1 : 0;
        }
        return depth == 0;
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

    /** From Java 22 on, a console may have no terminal; {@code Console.isTerminal} tells. */
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
