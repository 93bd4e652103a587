package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a process of its own, in the C locale. */
final class ExecutableJarIT {
    private static final Path JAR = Path.of("target", "lead-import.jar");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theJarDoesTheMainJob() throws Exception {
        CommandLineHost host = CommandLineHost.in(folder);
        host.write(
                "leads.csv", "Partner ID,Partner User ID,Company,Email\nP1,U1,M\u00fcller \u0130\u0131,a@b.example\n");
        assertEquals(0, run(host.initCommand()));
        assertEquals(
                0,
                run(host.importCommand(
                        host.path("leads.csv"), "--import-id", "i-1", "--report", host.path("report.json"))));
        assertEquals("imported", host.report().get("outcome").stringValue());
        assertEquals(0, run("leads", "--db", host.db()));
        assertTrue(said().contains(",M\u00fcller \u0130\u0131,a@b.example,"), said());
        assertEquals(2, run("import"));
        assertEquals(1, said().lines().count(), said());
    }

    @Test
    void aProcessThatWritesDoesNotBlockReaders() throws Exception {
        CommandLineHost host = CommandLineHost.ready(folder);
        try (Connection other = DriverManager.getConnection(host.db());
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertEquals(0, run("leads", "--db", host.db()), said());
        }
    }

    /** The argument holds bytes that are not in the charset of the C locale. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anIdThatCannotBeReadIsRefused() throws Exception {
        CommandLineHost host = CommandLineHost.ready(folder);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        "sh",
                        "-c",
                        "exec \"$0\" -jar \"$1\" ids --db \"$2\" --as \"admin:Zo$(printf '\\303\\253')\"",
                        java,
                        JAR.toAbsolutePath().toString(),
                        host.db())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("LC_ALL", "C");
        assertEquals(2, builder.start().waitFor(), said());
        assertTrue(said().startsWith("lead-import: expected arguments in the charset"), said());
        builder.environment().put("LC_ALL", "C.UTF-8");
        assertEquals(0, builder.start().waitFor(), said());
    }

    /** Replacing the file behind standard output would lose what is printed. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void standardOutputIsNotReplaced() throws Exception {
        CommandLineHost host = CommandLineHost.ready(folder);
        host.write("leads.csv", "Partner ID,Partner User ID,Company,Email\nP1,U1,Acme,a@b.example\n");
        for (String name : List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")) {
            assertEquals(2, run(host.importCommand(host.path("leads.csv"), "--report", name)), said());
            assertEquals(
                    "lead-import: expected a file of its own, and this one is open in this process: " + name + "\n",
                    said());
        }
    }

    /** Sends SIGTERM while the import waits for the rest of a pipe. Processes in the background may ignore Ctrl-C itself. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anImportThatIsTerminatedLeavesNoFilesBehind() throws Exception {
        CommandLineHost host = CommandLineHost.ready(folder);
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        List<String> before = host.files();
        Process process = start(host.importCommand(pipe.toString(), "--errors", host.path("errors.csv")));
        // opening a pipe to read and write does not block
        try (RandomAccessFile rest = new RandomAccessFile(pipe.toFile(), "rw")) {
            rest.write("Partner ID,".getBytes(StandardCharsets.UTF_8));
            awaitPart(host);
            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-TERM", String.valueOf(process.pid()))
                            .start()
                            .waitFor());
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process must end");
        }
        assertEquals(143, process.exitValue(), said());
        List<String> after = new ArrayList<>(host.files());
        after.removeAll(List.of("said.txt", "store.db-wal", "store.db-shm"));
        assertEquals(before, after);
        assertEquals(0, host.leadCount());
    }

    private static void awaitPart(CommandLineHost host) throws InterruptedException {
        for (int i = 0; i < 600 && host.files().stream().noneMatch(file -> file.endsWith(".part")); i++) {
            Thread.sleep(100);
        }
        assertTrue(host.files().stream().anyMatch(file -> file.endsWith(".part")), "the error file is begun");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process must end");
        return process.exitValue();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-jar",
                JAR.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
    }
}
