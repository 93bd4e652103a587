package io.leadimport.internal.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.CsvSource;
import io.leadimport.csv.SourceFailedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
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
class CsvContentTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final String MARK = java.util.UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_192, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3 * MEBIBYTE + 17})
    void aStreamOfAnyLengthCanBeReadTwice(int length) throws IOException {
        byte[] bytes = bytes(length);
        try (CsvContent content = CsvContent.open(CsvSource.of(new ByteArrayInputStream(bytes)), () -> {})) {
            assertEquals(OptionalLong.empty(), content.size());
            for (int i = 0; i < 2; i++) {
                try (InputStream stream = content.stream()) {
                    assertArrayEquals(bytes, stream.readAllBytes());
                }
                assertEquals(OptionalLong.of(length), content.size());
            }
        }
    }

    @Test
    void aStreamIsReadOnlyOnDemand() throws IOException {
        CountingStream endless = new CountingStream();
        try (CsvContent content = CsvContent.open(CsvSource.of(endless), () -> {})) {
            for (int i = 0; i < 2; i++) {
                try (InputStream stream = content.stream()) {
                    assertEquals(100, stream.readNBytes(100).length);
                }
                assertEquals(100, endless.count);
            }
            try (InputStream stream = content.stream()) {
                assertEquals(150, stream.readNBytes(150).length);
            }
            assertEquals(150, endless.count);
        }
    }

    @Test
    void aLongStreamIsKeptInAFileWithoutAName() throws IOException {
        Set<Path> before = temporaryFiles();
        CsvContent content = CsvContent.open(CsvSource.of(new ByteArrayInputStream(bytes(2 * MEBIBYTE))), () -> {});
        content.digest(CsvLimits.DEFAULT);
        if (Files.isDirectory(Path.of("/proc/self/fd"))) {
            assertEquals(before, temporaryFiles());
        }
        content.close();
        assertEquals(before, temporaryFiles());
        content.close();
    }

    @Test
    void aShortStreamLeavesNoTemporaryFile() throws IOException {
        Set<Path> before = temporaryFiles();
        try (CsvContent content = CsvContent.open(CsvSource.of(new ByteArrayInputStream(bytes(MEBIBYTE))), () -> {})) {
            content.digest(CsvLimits.DEFAULT);
            assertEquals(before, temporaryFiles());
            assertEquals(OptionalLong.of(MEBIBYTE), content.size());
        }
    }

    @Test
    void aStreamThatFailsLeavesNoTemporaryFileAndNoBytesInTheException() throws IOException {
        Set<Path> before = temporaryFiles();
        InputStream failing =
                new java.io.SequenceInputStream(new ByteArrayInputStream(bytes(2 * MEBIBYTE)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the upload broke off");
                    }
                });
        CsvSource source = CsvSource.of(failing);
        SourceFailedException failure = assertThrows(
                SourceFailedException.class,
                () -> ReadFile.of(source, ',', CsvLimits.DEFAULT.withMaxCellLength(1 << 22)));
        assertEquals("the CSV source could not be read", failure.getMessage());
        assertEquals("the upload broke off", failure.getCause().getMessage());
        assertEquals(before, temporaryFiles());
    }

    @Test
    void aStreamIsReadOnlyUntilItIsKnownToBeTooLong() {
        CountingStream endless = new CountingStream();
        ReadFile read = ReadFile.of(
                CsvSource.of(endless),
                ',',
                CsvLimits.DEFAULT.withMaxBytes(3 * MEBIBYTE).withMaxCellLength(1 << 22));
        assertEquals("file-too-large", read.problem().orElseThrow().code().code());
        assertTrue(endless.count < 3 * MEBIBYTE + (1 << 17), endless.count + " bytes");
    }

    /** Gives the same byte for ever. */
    private static final class CountingStream extends InputStream {
        private long count;

        @Override
        public int read() {
            count++;
            return 'a';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) 'a');
            count += length;
            return length;
        }
    }

    @Test
    void theTemporaryFileDisappearsWithItsProcess(@TempDir Path folder) throws Exception {
        Process victim = spooling(folder);
        try {
            assertTrue(isOpen(victim, folder), "the upload is kept in a file");
            victim.destroyForcibly().waitFor();
            assertEquals(Set.of(), names(folder));
        } finally {
            victim.destroyForcibly();
        }
    }

    /** Where the system tells; on another one, the file has a name. */
    private static boolean isOpen(Process process, Path folder) throws IOException {
        Path open = Path.of("/proc", String.valueOf(process.pid()), "fd");
        if (!Files.isDirectory(open)) {
            return !names(folder).isEmpty();
        }
        try (var found = Files.list(open)) {
            for (Path handle : found.toList()) {
                if (Files.readSymbolicLink(handle).startsWith(folder)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> names(Path directory) throws IOException {
        try (var found = Files.list(directory)) {
            return found.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** Another process in whose temporary directory an upload lies. */
    private static Process spooling(Path folder) throws IOException {
        Process process = java(folder, Spooling.class);
        assertEquals('r', process.getInputStream().read());
        return process;
    }

    private static Process java(Path folder, Class<?> main) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Keeps an upload until it is killed. */
    static final class Spooling {
        private Spooling() {}

        public static void main(String[] args) throws Exception {
            CsvContent content = CsvContent.open(CsvSource.of(new ByteArrayInputStream(bytes(2 * MEBIBYTE))), () -> {});
            content.digest(CsvLimits.DEFAULT);
            System.out.print('r');
            System.out.flush();
            Thread.sleep(60_000);
            content.close();
        }
    }

    @Test
    void aStreamIsNotClosed() {
        TrickleStream stream = new TrickleStream("a,b".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                List.of(List.of("a", "b")),
                ReadFile.of(CsvSource.of(stream), ',', CsvLimits.DEFAULT).cells());
        assertFalse(stream.isClosed());
    }

    @Test
    void aStreamCanBeOpenedOnce() {
        CsvSource source = CsvSource.of(new ByteArrayInputStream(bytes(10)));
        CsvContent.open(source, () -> {}).close();
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> CsvContent.open(source, () -> {}));
        assertEquals(
                "the stream of this source was already read; create a new source with a new stream",
                refused.getMessage());
    }

    @Test
    void bytesCanBeOpenedManyTimes() {
        CsvSource source = CsvSource.of("a\n1".getBytes(StandardCharsets.UTF_8));
        assertEquals(ReadFile.of(source, ',', CsvLimits.DEFAULT), ReadFile.of(source, ',', CsvLimits.DEFAULT));
    }

    @Test
    void aMissingFileAndAFolderFailWithoutTheirContent(@TempDir Path folder) {
        for (Path path : List.of(folder.resolve("none.csv"), folder)) {
            SourceFailedException failure = assertThrows(
                    SourceFailedException.class, () -> ReadFile.of(CsvSource.of(path), ',', CsvLimits.DEFAULT));
            assertEquals("the CSV source could not be read", failure.getMessage());
        }
    }

    @Test
    void theDigestIsTheSHA256OfTheBytes() throws NoSuchAlgorithmException {
        byte[] bytes = "\uFEFFa,b\r\n1,2".getBytes(StandardCharsets.UTF_8);
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertEquals(Optional.of(expected), ReadFile.of(bytes).digest());
        try (CsvContent content = CsvContent.open(CsvSource.of(bytes), () -> {})) {
            assertEquals(Optional.of(expected), content.digest(CsvLimits.DEFAULT));
        }
    }

    @Test
    void aFailureToDeleteTheTemporaryFileDoesNotHideTheOutcome() {
        CsvContent.Bytes busy = new CsvContent.Bytes() {
            @Override
            public InputStream open() {
                return InputStream.nullInputStream();
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.empty();
            }

            @Override
            public void close() throws IOException {
                throw new IOException("busy");
            }
        };
        CsvContent content = new CsvContent(busy, new Encoding(null, null), () -> {});
        assertDoesNotThrow(content::close);
    }

    @Test
    void theDisplayNameIsCleaned() {
        CsvSource source = CsvSource.of(bytes(1));
        assertEquals(Optional.empty(), source.name());
        assertEquals(
                Optional.of("leads.csv"),
                CsvSource.of(Path.of("a", "leads.csv")).name());
        assertEquals(
                Optional.of("gnp.csv"),
                source.withName("\u202Egnp\u0000.\u001B\uD83Dcsv\n").name());
        assertEquals(
                Optional.of("\uD83D\uDE00".repeat(200)),
                source.withName("\uD83D\uDE00".repeat(300)).name());
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
                    .filter(CsvContentTest::isOurs)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isOurs(Path file) {
        try (InputStream in = Files.newInputStream(file.resolve("upload.csv"))) {
            return new String(in.readNBytes(MARK.length()), StandardCharsets.US_ASCII).equals(MARK);
        } catch (IOException e) {
            return false;
        }
    }
}
