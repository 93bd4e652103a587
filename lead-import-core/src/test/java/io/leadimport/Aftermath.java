package io.leadimport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.spi.ImportReceipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold after an import, whatever happened to it: all leads or none are stored, the receipt is there if and only if
 * the leads are, what was acknowledged is there, and nothing else is left.
 *
 * @param outcome what the import ended in, null if it threw
 * @param thrown what it threw, null if nothing
 */
record Aftermath(@Nullable ImportOutcome outcome, @Nullable Throwable thrown) {
    static Aftermath of(Supplier<ImportOutcome> run) {
        try {
            return new Aftermath(run.get(), null);
        } catch (Throwable e) {
            return new Aftermath(null, e);
        }
    }

    /** Whether the import said that its leads are stored. */
    boolean isAcknowledged() {
        return outcome instanceof ImportOutcome.Imported || outcome instanceof ImportOutcome.AlreadyImported;
    }

    /** The outcome's name, or that of what was thrown. */
    String ending() {
        Object ending = outcome == null ? thrown : outcome;
        return ending.getClass().getSimpleName();
    }

    private boolean isUnknown() {
        return thrown instanceof OutcomeUnknownException;
    }

    /** Checks all of it, where all or no leads were stored before. */
    void holds(FaultyStore store, String importId, int leads, boolean wasStored) {
        int rows = store.leads(importId).size();
        Optional<ImportReceipt> receipt = store.receipt(importId);
        assertTrue(rows == 0 || rows == leads, () -> "leads stored: " + rows + " of " + leads + " by " + this);
        assertEquals(rows == leads, receipt.isPresent(), () -> "the receipt, by " + this);
        if (outcome instanceof ImportOutcome.Imported imported) {
            assertEquals(Optional.of(imported.receipt()), receipt, "what was acknowledged");
        } else if (outcome instanceof ImportOutcome.AlreadyImported already) {
            assertEquals(Optional.of(already.receipt()), receipt, "what was acknowledged");
        } else if (!isUnknown()) {
            assertEquals(wasStored ? leads : 0, rows, () -> "leads stored by " + this);
        }
        holdsNothingBack();
    }

    /** No file, open handle or thread is left. */
    static void holdsNothingBack() {
        assertEquals(List.of(), spooled(), "files left");
        assertFalse(
                Thread.getAllStackTraces().entrySet().stream()
                        .filter(thread -> thread.getKey() != Thread.currentThread())
                        .flatMap(thread -> Arrays.stream(thread.getValue()))
                        .anyMatch(frame -> frame.getClassName().startsWith("io.leadimport")),
                "a thread is left");
    }

    private static List<String> spooled() {
        Path openFiles = Path.of("/proc/self/fd");
        return Stream.concat(
                        names(Path.of(System.getProperty("java.io.tmpdir"))),
                        Files.isDirectory(openFiles)
                                ? names(openFiles).map(name -> target(openFiles, name))
                                : Stream.of())
                .filter(name -> name.contains("lead-import-spool-"))
                .toList();
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JVM opens and closes files of its own whenever it likes. */
    private static String target(Path folder, String name) {
        try {
            return Files.readSymbolicLink(folder.resolve(name)).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
