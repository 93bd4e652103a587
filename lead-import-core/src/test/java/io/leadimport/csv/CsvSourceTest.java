package io.leadimport.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("it lists the folder of temporary files")
class CsvSourceTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final String MARK = java.util.UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_192, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE + 17})
    void a_stream_of_any_length_can_be_read_twice(int length) throws IOException {
        byte[] bytes = bytes(length);
        try (CsvContent content = CsvSource.of(new ByteArrayInputStream(bytes)).open(CsvLimits.DEFAULT)) {
            assertEquals(OptionalLong.of(length), content.size());
            for (int i = 0; i < 2; i++) {
                try (InputStream stream = content.stream()) {
                    assertArrayEquals(bytes, stream.readAllBytes());
                }
            }
        }
    }

    @Test
    void a_long_stream_is_kept_in_a_temporary_file_of_its_owner_until_the_content_is_closed() throws IOException {
        Set<Path> before = temporaryFiles();
        CsvContent content =
                CsvSource.of(new ByteArrayInputStream(bytes(2 * MEBIBYTE))).open(CsvLimits.DEFAULT);
        Set<Path> kept = temporaryFiles();
        kept.removeAll(before);
        assertEquals(1, kept.size());
        if (Files.getFileStore(kept.iterator().next()).supportsFileAttributeView("posix")) {
            assertEquals(
                    "[OWNER_READ, OWNER_WRITE]",
                    new java.util.TreeSet<>(Files.getPosixFilePermissions(
                                    kept.iterator().next()))
                            .toString());
        }
        content.close();
        assertEquals(before, temporaryFiles());
        content.close();
    }

    @Test
    void a_short_stream_leaves_no_temporary_file() throws IOException {
        Set<Path> before = temporaryFiles();
        try (CsvContent content =
                CsvSource.of(new ByteArrayInputStream(bytes(MEBIBYTE - 1))).open(CsvLimits.DEFAULT)) {
            assertEquals(before, temporaryFiles());
            assertEquals(OptionalLong.of(MEBIBYTE - 1), content.size());
        }
    }

    @Test
    void a_stream_that_fails_leaves_no_temporary_file_and_says_so_without_its_bytes() throws IOException {
        Set<Path> before = temporaryFiles();
        InputStream failing =
                new java.io.SequenceInputStream(new ByteArrayInputStream(bytes(2 * MEBIBYTE)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the upload broke off");
                    }
                });
        CsvSource source = CsvSource.of(failing);
        SourceFailedException failure = assertThrows(SourceFailedException.class, () -> source.open(CsvLimits.DEFAULT));
        assertEquals("the CSV source could not be read", failure.getMessage());
        assertEquals("the upload broke off", failure.getCause().getMessage());
        assertEquals(before, temporaryFiles());
    }

    @Test
    void a_stream_is_not_read_further_than_to_see_that_it_is_too_long() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        CsvLimits limits = new CsvLimits(2 * MEBIBYTE, 10, 10, 100);
        ReadFile read = ReadFile.of(CsvSource.of(endless), ',', new CsvLimits(5, 10, 10, 100));
        assertEquals("file-too-large", read.problem().orElseThrow().code().code());
        try (CsvContent content = CsvSource.of(endless).open(limits)) {
            assertEquals(OptionalLong.of(2 * MEBIBYTE + 1), content.size());
        }
    }

    @Test
    void a_stream_is_not_closed() {
        TrickleStream stream = new TrickleStream("a,b".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(List.of("a", "b")),
                ReadFile.of(CsvSource.of(stream), ',', CsvLimits.DEFAULT).cells());
        assertFalse(stream.isClosed());
    }

    @Test
    void a_stream_can_be_opened_once() {
        CsvSource source = CsvSource.of(new ByteArrayInputStream(bytes(10)));
        source.open(CsvLimits.DEFAULT).close();
        IllegalStateException refused = assertThrows(IllegalStateException.class, () -> source.open(CsvLimits.DEFAULT));
        assertEquals("the source's stream was read before: make a new source of a new stream", refused.getMessage());
    }

    @Test
    void bytes_can_be_opened_again_and_again() {
        CsvSource source = CsvSource.of("a\n1".getBytes(StandardCharsets.UTF_8));
        assertEquals(ReadFile.of(source, ',', CsvLimits.DEFAULT), ReadFile.of(source, ',', CsvLimits.DEFAULT));
    }

    @Test
    void a_missing_file_and_a_folder_fail_without_their_content(@TempDir Path folder) {
        for (Path path : List.of(folder.resolve("none.csv"), folder)) {
            SourceFailedException failure = assertThrows(
                    SourceFailedException.class, () -> ReadFile.of(CsvSource.of(path), ',', CsvLimits.DEFAULT));
            assertEquals("the CSV source could not be read", failure.getMessage());
        }
    }

    @Test
    void the_digest_is_the_SHA_256_of_the_bytes() throws NoSuchAlgorithmException {
        byte[] bytes = "\uFEFFa,b\r\n1,2".getBytes(StandardCharsets.UTF_8);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertEquals(Optional.of(expected), ReadFile.of(bytes).digest());
        try (CsvContent content = CsvSource.of(bytes).open(CsvLimits.DEFAULT)) {
            assertEquals(Optional.of(expected), content.digest(CsvLimits.DEFAULT));
        }
    }

    @Test
    void a_spool_that_cannot_be_deleted_never_hides_that_leads_are_stored() {
        CsvContent content = new CsvContent(InputStream::nullInputStream, OptionalLong.empty(), () -> {
            throw new IOException("busy");
        });
        assertDoesNotThrow(content::close);
    }

    @Test
    void a_name_is_for_display_only_and_cleaned() {
        CsvSource source = CsvSource.of(bytes(1));
        assertEquals(Optional.empty(), source.name());
        assertEquals(
                Optional.of("leads.csv"),
                CsvSource.of(Path.of("a", "leads.csv")).name());
        assertEquals(
                Optional.of("gnp.csv"),
                source.named("\u202Egnp\u0000.\u001B\uD83Dcsv\n").name());
        assertEquals(
                Optional.of("\uD83D\uDE00".repeat(200)),
                source.named("\uD83D\uDE00".repeat(300)).name());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = i < MARK.length() ? (byte) MARK.charAt(i) : (byte) ('a' + i % 23);
        }
        return bytes;
    }

    /** The temporary files of this run: other builds on the machine have theirs. */
    private static Set<Path> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("lead-import-"))
                    .filter(CsvSourceTest::isOurs)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isOurs(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MARK.length()), StandardCharsets.US_ASCII).equals(MARK);
        } catch (IOException e) {
            return false;
        }
    }
}
