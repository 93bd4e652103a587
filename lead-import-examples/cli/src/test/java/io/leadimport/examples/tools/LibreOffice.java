package io.leadimport.examples.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** LibreOffice Calc without its windows, with a profile and files of its own below the build's folder. */
final class LibreOffice {
    /** UTF-8, quotes where they are needed, and cells as they are shown: as the dialog offers it. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):%d,34,76,1,,0,false,true,true";

    private static final Path PROFILE = Path.of("target", "libreoffice-profile");
    private static final long SECONDS = 120;

    private final Path folder = newFolder();
    private int conversions;

    /**
     * What a person chooses in the dialog that asks how to read a text. Formulas are evaluated, which the dialog leaves to
     * the person: it is the worst case.
     */
    enum TextImport {
        /** As the dialog of LibreOffice 7.4 comes up: three delimiters at once. */
        AS_OFFERED("44/59/9,34,76,1,,1033,false,false,false,false,false,0,true"),
        /** With "Detect special numbers", dates among them, in American English. */
        DETECTING_NUMBERS("44/59/9,34,76,1,,1033,false,true,false,false,false,0,true"),
        /** With "Trim spaces". */
        TRIMMING("44/59/9,34,76,1,,1033,false,false,false,false,true,0,true"),
        /** Every column, and there are five, is of the type "Text". */
        AS_TEXT("44,34,76,1,1/2/2/2/3/2/4/2/5/2,1033,true,false,false,false,false,0,true"),
        /** As offered, but of a file with semicolons. */
        SEMICOLONS("59,34,76,1,,1033,false,false,false,false,false,0,true");

        private final String options;

        TextImport(String options) {
            this.options = options;
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "libreoffice-");
        } catch (IOException e) {
            throw new AssertionError("no folder for LibreOffice", e);
        }
    }

    /** A file for LibreOffice to open. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Opens a text and saves it as CSV. */
    Path csv(Path text, TextImport how, char delimiter) {
        return convert(text, List.of(filter(how)), String.format(CSV, (int) delimiter));
    }

    /** Opens a text and saves it as a workbook. */
    Path workbook(Path text, TextImport how, String extension) {
        return convert(text, List.of(filter(how)), extension);
    }

    /** Opens a workbook and saves it as CSV. */
    Path csv(Path workbook) {
        return convert(workbook, List.of(), String.format(CSV, (int) ','));
    }

    private static String filter(TextImport how) {
        return "--infilter=Text - txt - csv (StarCalc):" + how.options;
    }

    private Path convert(Path file, List<String> filter, String type) {
        Path saved = folder.resolve("saved-" + ++conversions);
        List<String> command = new ArrayList<>(
                List.of("soffice", "--headless", "-env:UserInstallation=" + PROFILE.toUri(), "--convert-to", type));
        command.addAll(filter);
        command.addAll(List.of("--outdir", saved.toString(), file.toString()));
        String said = run(command);
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "." + type.split(":")[0]);
        assertTrue(Files.exists(saved.resolve(name)), () -> "LibreOffice saved nothing: " + said);
        return saved.resolve(name);
    }

    private String run(List<String> command) {
        Path log = folder.resolve("soffice.log");
        try {
            Process process = start(command, log);
            try {
                assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS), "LibreOffice did not end in time");
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            String said = Files.readString(log, StandardCharsets.UTF_8);
            assertEquals(0, process.exitValue(), said);
            return said;
        } catch (IOException e) {
            throw new AssertionError("LibreOffice's log cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while LibreOffice ran", e);
        }
    }

    private static Process start(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    "The profile browser-and-tools needs LibreOffice, and there is no program soffice (Debian's package"
                            + " libreoffice-calc)",
                    e);
        }
    }
}
