package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is on a small {@code tmpfs} in a mount namespace of its own, which is full or read-only. */
final class DiskIT {
    private static final Path JAR = Path.of("target", "lead-import.jar");

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aFileSystemCanBeMounted() throws Exception {
        boolean mounted;
        try {
            mounted = run("true").status == 0;
        } catch (IOException e) {
            mounted = false;
        }
        assumeTrue(mounted, "skipped: this system cannot mount a file system in a namespace");
    }

    /** The exit status of a script, and its lines on both streams. */
    private record Said(int status, List<String> lines) {}

    @Test
    void aFullDiskStoresNothingAndTheNextImportSucceeds() throws Exception {
        CommandLineHost host = CommandLineHost.in(folder);
        host.write(
                "many.csv", "Partner ID,Partner User ID,Company,Email\n" + "P1,U1,Geheim,a@b.example\n".repeat(40_000));
        host.write("few.csv", "Partner ID,Partner User ID,Company,Email\nP1,U1,Acme,a@b.example\n");
        Said said = run("""
                $INIT && $IMPORT many.csv; echo "status $?"; $IMPORT few.csv; echo "status $?"; $LEADS | tail -n 1
                """);
        assertEquals("Partners loaded: 5. Users loaded: 4.", said.lines.get(0));
        String failed = said.lines.get(1);
        assertTrue(failed.startsWith("lead-import: failed, nothing was stored: "), failed);
        assertTrue(failed.endsWith("the disk is full (SQLITE_FULL)"), failed);
        assertFalse(failed.contains("Geheim"), failed);
        assertEquals("status 3", said.lines.get(2));
        assertTrue(said.lines.contains("status 0"), said.toString());
        assertTrue(said.lines.get(said.lines.size() - 1).endsWith(",Acme,a@b.example,,,,,,"), said.toString());
    }

    @Test
    void aReadOnlyDiskIsReportedInOneLine() throws Exception {
        CommandLineHost host = CommandLineHost.in(folder);
        host.write("few.csv", "Partner ID,Partner User ID,Company,Email\nP1,U1,Acme,a@b.example\n");
        Said said = run("$INIT && mount -o remount,ro disk; $IMPORT few.csv; echo \"status $?\"");
        assertEquals(3, said.lines.size(), said.toString());
        assertTrue(said.lines.get(1).startsWith("lead-import: failed, nothing was stored: "), said.toString());
        assertTrue(said.lines.get(1).matches(".*(SQLITE_CANTOPEN|SQLITE_READONLY[A-Z_]*)\\)"), said.toString());
        assertEquals("status 3", said.lines.get(2));
    }

    /** Runs a shell script in the folder, where {@code disk} is a file system of 4 MiB. */
    private Said run(String script) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("disk"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = "\"" + java + "\" -jar \"" + JAR.toAbsolutePath() + "\" ";
        String db = " --db jdbc:sqlite:disk/leads.db ";
        Path said = folder.resolve("said.txt");
        List<String> command = new ArrayList<>(List.of("unshare", "--map-root-user", "--mount", "sh", "-c"));
        command.add("mount -t tmpfs -o size=4m tmpfs disk && "
                + script.strip()
                        .replace("$INIT", jar + "init" + db + "--partners partners.csv --users users.csv")
                        .replace("$IMPORT", jar + "import --form form.json --as admin:a" + db)
                        .replace("$LEADS", jar + "leads" + db));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        return new Said(process.waitFor(), Files.readAllLines(said, StandardCharsets.UTF_8));
    }
}
