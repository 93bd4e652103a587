package io.leadimport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Uploads are kept in a small file system of their own, which the operating system fills up: a {@code tmpfs} in the namespace
 * of another process, for which Linux wants no rights.
 */
class FullDiskTest {
    /** Longer than what is kept in memory, and than any of the file systems. */
    private static final int TOO_MANY = 7_000;

    private static final String MOUNT = "mount -t tmpfs -o \"$0\" tmpfs \"$1\" && shift && exec env LC_ALL=C \"$@\"";

    @TempDir
    private Path disk;

    private List<String> launcher(String options) {
        return List.of("unshare", "--map-root-user", "--mount", "sh", "-c", MOUNT, options, disk.toString());
    }

    @BeforeEach
    void aFileSystemCanBeMounted() throws InterruptedException {
        String skipped = "skipped: this system lets nobody mount a file system in a namespace";
        try {
            List<String> probe = new ArrayList<>(launcher("size=64k"));
            probe.add("true");
            Process mount = new ProcessBuilder(probe)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assumeTrue(mount.waitFor() == 0, skipped);
        } catch (IOException e) {
            assumeTrue(false, skipped);
        }
    }

    /** Where the first MiB does not fit, where a later block does not, and where the file is one too many. */
    @ParameterizedTest
    @ValueSource(strings = {"size=64k", "size=1300k", "nr_inodes=1"})
    void anUploadThatFillsTheDiskStoresNothingAndLaterUploadsSucceed(String options) throws Exception {
        // kept in memory, or where there is space for it in a file
        int fewer = options.equals("size=1300k") ? 1_200_000 / FullDisk.BYTES_OF_A_ROW : 100;
        List<String> ended = new ChildJvm(5, "-Djava.io.tmpdir=" + disk)
                .launchedBy(launcher(options))
                .run(FullDisk.class, String.valueOf(TOO_MANY), String.valueOf(fewer));
        String failed = ended.get(0);
        assertTrue(
                failed.startsWith("io.leadimport.csv.SourceFailedException: the CSV source could not be read <- "),
                failed);
        assertTrue(failed.endsWith("No space left on device; leads 0, receipt false, files []"), failed);
        assertEquals(-1, failed.indexOf(FullDisk.COMPANY), failed);
        assertEquals(List.of("Imported; leads " + fewer + ", receipt true, files []"), ended.subList(1, ended.size()));
        assertArrayEquals(new String[0], disk.toFile().list(), "what is outside of the namespace");
    }
}
