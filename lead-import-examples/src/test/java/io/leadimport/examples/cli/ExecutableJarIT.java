package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a process of its own, on a machine whose charset and locale are of no use. */
final class ExecutableJarIT {
    private static final Path JAR = Path.of("target", "lead-import.jar");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theJarDoesTheMainJob() throws Exception {
        CommandLineHost host = CommandLineHost.in(folder);
        host.write(
                "leads.csv", "Partner ID,Partner User ID,Company,Email\nP1,U1,M\u00fcller \u0130\u0131,a@b.example\n");
        assertEquals(
                0,
                run(
                        "init",
                        "--db",
                        host.db(),
                        "--partners",
                        host.path("partners.csv"),
                        "--users",
                        host.path("users.csv")));
        assertEquals(
                0,
                run(
                        "import",
                        host.path("leads.csv"),
                        "--form",
                        host.path("form.json"),
                        "--db",
                        host.db(),
                        "--as",
                        "admin:a",
                        "--import-id",
                        "i-1",
                        "--report",
                        host.path("report.json")));
        assertEquals("imported", host.report().get("outcome").stringValue());
        assertEquals(0, run("leads", "--db", host.db()));
        assertTrue(said().contains(",M\u00fcller \u0130\u0131,a@b.example,"), said());
        assertEquals(2, run("import"));
        assertEquals(1, said().lines().count(), said());
    }

    @Test
    void aDatabaseThatAnotherProcessHoldsIsAFailure() throws Exception {
        CommandLineHost host = CommandLineHost.ready(folder);
        try (Connection held = DriverManager.getConnection(host.db())) {
            assertTrue(held.isValid(1));
            assertEquals(3, run("leads", "--db", host.db()));
        }
        assertTrue(
                said().startsWith("lead-import: failed, nothing was stored: the database cannot be opened: "), said());
        assertEquals(1, said().lines().count(), said());
    }

    private int run(String... arguments) throws IOException, InterruptedException {
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
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process must end");
        return process.exitValue();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
    }
}
