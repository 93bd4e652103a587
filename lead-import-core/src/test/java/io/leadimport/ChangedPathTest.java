package io.leadimport;

import static io.leadimport.TestHost.ADMIN;
import static io.leadimport.TestHost.FORM;
import static io.leadimport.TestHost.HEADER;
import static io.leadimport.TestHost.row;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceChangedException;
import io.leadimport.csv.SourceFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is read twice. Even if it changes in between, only checked content is stored. */
class ChangedPathTest {
    private static final String CHECKED = HEADER + row(1) + row(2);

    @TempDir
    private Path folder;

    private Path file;
    private final TestHost host = new TestHost();

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("leads.csv"), CHECKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other content",
                "other header",
                "longer",
                "longer by a blank line",
                "shorter",
                "empty",
                "bad row",
                "no CSV",
                "no UTF-8"
            })
    void aFileThatIsOverwrittenIsRefused(String change) throws IOException {
        try (CheckedImport checked = check()) {
            Files.write(file, changed(change).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

            assertRefused(SourceChangedException.class, checked);
        }
    }

    private static String changed(String change) {
        return switch (change) {
            case "other content" -> CHECKED.replace("Company 2", "Company 9");
            case "other header" -> CHECKED.replace("Notes", "Other");
            case "longer" -> CHECKED + row(3);
            case "longer by a blank line" -> CHECKED + "\n";
            case "shorter" -> HEADER + row(1);
            case "empty" -> "";
            case "bad row" -> CHECKED.replace("c2@example.com", "c2.example.com");
            case "no CSV" -> CHECKED.replace("Company 2", "\"Company");
            case "no UTF-8" -> CHECKED.replace("Company 2", "Company \u00E9");
            default -> throw new IllegalArgumentException(change);
        };
    }

    @Test
    void aFileThatIsReplacedIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), CHECKED.replace("Company 1", "Company 8"));
        try (CheckedImport checked = check()) {
            Files.move(other, file, REPLACE_EXISTING);

            assertRefused(SourceChangedException.class, checked);
        }
    }

    @Test
    void aFileThatIsReplacedByAnEqualFileIsAccepted() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), CHECKED);
        try (CheckedImport checked = check()) {
            Files.move(other, file, REPLACE_EXISTING);

            checked.commit();
        }
        assertEquals(2, host.leads.leads().size());
    }

    @Test
    void aFileThatIsDeletedOrBecomesAFolderCannotBeRead() throws IOException {
        try (CheckedImport checked = check()) {
            Files.delete(file);
            assertRefused(SourceFailedException.class, checked);

            Files.createDirectory(file);
            assertRefused(SourceFailedException.class, checked);
        }
    }

    private CheckedImport check() {
        CheckedImport checked = host.importer().check(ImportRequest.of(FORM, CsvSource.of(file), ADMIN));
        assertFalse(checked.report().hasErrors());
        return checked;
    }

    private void assertRefused(Class<? extends RuntimeException> expected, CheckedImport checked) {
        assertThrows(expected, checked::commit);
        assertEquals(List.of(), host.leads.leads());
        assertEquals(List.of(), host.leads.receipts());
        assertThrows(expected, () -> checked.writeErrorFile(Locale.ENGLISH, OutputStream.nullOutputStream()));
    }
}
