package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No output overwrites an input, the database, another output, or the files of an earlier command. */
@Tag("machine")
final class OutputsTest {
    private static final String GOOD = "Partner ID,Partner User ID,Company,Email\nP1,U1,Acme,a@b.example\n";
    private static final String BAD = "Partner ID,Partner User ID,Company,Email\nP1,U1,,a@b.example\n";

    private final Path folder;
    private final CommandLineHost host;

    OutputsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        host = CommandLineHost.ready(folder);
        host.write("leads.csv", GOOD);
        host.write("profile.json", "{\"version\": 1, \"columns\": {\"Company\": \"company\"}}");
        Files.createDirectory(folder.resolve("x"));
        // as left by a program that is still running
        for (String suffix : List.of("-wal", "-shm")) {
            if (Files.notExists(folder.resolve("store.db" + suffix))) {
                Files.createFile(folder.resolve("store.db" + suffix));
            }
        }
    }

    /** Each command with each of its outputs, and every file that it reads. */
    private static Stream<Arguments> outputs() {
        List<String> database = List.of("store.db", "store.db-wal", "store.db-shm", "store.db-journal");
        Map<String, List<String>> commands = new LinkedHashMap<>();
        List<String> imported = new ArrayList<>(List.of("leads.csv", "form.json", "profile.json"));
        imported.addAll(database);
        for (String option : List.of("--report", "--errors", "--save-profile")) {
            commands.put(
                    "import leads.csv --form form.json --profile profile.json --as admin:a --db DB " + option,
                    imported);
            commands.put(
                    "import leads.csv --form form.json --profile profile.json --as admin:a --db DB --dry-run " + option,
                    imported);
        }
        commands.put("ids --as admin:a --db DB -o", database);
        commands.put("template --form form.json -o", List.of("form.json"));
        commands.put("template --form form.json -o template.csv --guide", List.of("form.json", "template.csv"));
        commands.put(
                "inspect leads.csv --form form.json --profile profile.json --save-profile",
                List.of("leads.csv", "form.json", "profile.json"));
        return commands.entrySet().stream()
                .flatMap(command -> command.getValue().stream().map(input -> Arguments.of(command.getKey(), input)));
    }

    @ParameterizedTest
    @MethodSource("outputs")
    void anOutputIsNeverAnInputByAnyOfItsNames(String command, String input) throws IOException {
        Path file = folder.resolve(input);
        List<Path> names = new ArrayList<>(List.of(file, folder.resolve("x/../" + input)));
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, file);
        names.add(link);
        if (Files.exists(file)) {
            names.add(Files.createLink(folder.resolve("hard-link"), file));
        }
        Map<Path, byte[]> before = contents();
        for (Path name : names) {
            Said said = run(command, name);
            ImportCommandTest.refused(
                    "lead-import: expected a file of its own to write, and this one is used already: " + name + "\n",
                    said);
            Map<Path, byte[]> after = contents();
            assertEquals(before.keySet(), after.keySet());
            before.forEach((path, bytes) -> assertArrayEquals(bytes, after.get(path), path.toString()));
        }
    }

    private Said run(String command, Path output) {
        List<String> arguments = new ArrayList<>();
        for (String word : command.split(" ")) {
            boolean file = word.endsWith(".csv") || word.endsWith(".json");
            arguments.add(word.equals("DB") ? host.db() : file ? host.path(word) : word);
        }
        arguments.add(output.toString());
        return host.run(arguments.toArray(String[]::new));
    }

    /** Without the files that SQLite itself may clean up. */
    private Map<Path, byte[]> contents() throws IOException {
        Map<Path, byte[]> contents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (!file.toString().contains("store.db-") && Files.isRegularFile(file)) {
                    contents.put(file, Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }

    /** SQLite keeps its own files beside the one to which a link leads. */
    @Test
    void theFilesOfADatabaseBehindALinkAreInputsToo() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("link.db"), Path.of("..", "store.db"));
        for (String input : List.of("store.db", "store.db-wal", "store.db-journal", "elsewhere/link.db")) {
            ImportCommandTest.refused(
                    "lead-import: expected a file of its own to write, and this one is used already: "
                            + host.path(input) + "\n",
                    host.run("ids", "--as", "admin:a", "--db", "jdbc:sqlite:" + link, "-o", host.path(input)));
        }
    }

    @Test
    void aLinkThatLeadsToItselfIsRefused() throws IOException {
        Path one = folder.resolve("one");
        Path other = Files.createSymbolicLink(folder.resolve("other"), one);
        Files.createSymbolicLink(one, other);
        ImportCommandTest.refused(
                "lead-import: expected a file, and this is a link that leads to itself: " + one + "\n",
                host.imported(GOOD, "--errors", one.toString()));
        assertEquals(0, host.leadCount());
    }

    @Test
    void aFileIsWrittenWhereALinkLeadsAlsoIfNothingIsThereYet() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("errors.csv"), Path.of("x", "new.csv"));
        for (int round = 0; round < 2; round++) {
            host.imported(BAD, "--errors", link.toString());
            assertTrue(host.read("x/new.csv").contains("is required"));
            assertTrue(Files.isSymbolicLink(link));
            assertEquals(
                    0,
                    host.imported(GOOD, "--dry-run", "--errors", link.toString())
                            .status());
            assertFalse(host.has("x/new.csv"));
        }
    }

    @Test
    void aNameThatIsTooLongIsRefusedBeforeAnythingIsStored() {
        String name = host.path("x".repeat(300));
        ImportCommandTest.refused(
                "lead-import: expected a file in a folder that can be written, and this one cannot: " + name + "\n",
                host.imported(GOOD, "--errors", name));
        assertEquals(0, host.leadCount());
    }

    @Test
    void aFailureAfterTheImportDoesNotClaimThatNothingWasStored() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream broken = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String text) {
                throw new IllegalStateException("Geheim");
            }
        };
        int status = LeadImportCommand.run(
                new Streams(broken, new PrintStream(err, true, StandardCharsets.UTF_8), false),
                host.importCommand(host.path("leads.csv")));
        assertEquals(
                "lead-import: the import is done, but its output is incomplete: java.lang.IllegalStateException",
                err.toString(StandardCharsets.UTF_8).strip());
        assertEquals(5, status);
        assertEquals(1, host.leadCount());
    }

    @Test
    void twoOutputsAreNeverOneFile() {
        ImportCommandTest.refused(
                "lead-import: expected a file of its own to write, and this one is used already: " + host.path("y")
                        + "\n",
                host.imported(GOOD, "--report", host.path("./y"), "--errors", host.path("y")));
        assertEquals(0, host.leadCount());
    }

    @Test
    void aRefusedImportIdLeavesTheEarlierFilesAlone() {
        host.imported(GOOD, "--import-id", "i-1");
        host.write("errors.csv", "old errors");
        host.write("report.json", "old report");
        Said said = host.imported(
                BAD, "--import-id", "i-1", "--errors", host.path("errors.csv"), "--report", host.path("report.json"));
        assertEquals(2, said.status(), said.err());
        assertEquals("old errors", host.read("errors.csv"));
        assertEquals("old report", host.read("report.json"));
    }

    @Test
    void anImportThatIsSentAgainKeepsTheErrorFileOfTheFirstTime() {
        String csv = "Partner ID,Partner User ID,Company,Email,Employees\nP1,U1,Acme,a@b.example,many\n";
        assertEquals(
                0,
                host.imported(csv, "--import-id", "i-1", "--errors", host.path("errors.csv"))
                        .status());
        String errors = host.read("errors.csv");
        assertTrue(errors.contains("takes a whole number"), errors);
        for (String dry : List.of("--dry-run", "--language=en")) {
            Said again = host.imported(csv, "--import-id", "i-1", "--errors", host.path("errors.csv"), dry);
            assertEquals(0, again.status(), again.err());
            assertTrue(again.out().contains("Errors: 0. Questions: 0. Warnings: 1."), again.out());
            assertTrue(
                    again.out()
                            .contains(
                                    "No error file is written: this file was imported before, but is not checked again."),
                    again.out());
            assertFalse(again.out().contains("Problems in"), again.out());
            assertEquals(errors, host.read("errors.csv"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatIsReplacedKeepsItsPermissions() throws IOException {
        for (String permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
            host.write("errors.csv", "old");
            Path errors = folder.resolve("errors.csv");
            Files.setPosixFilePermissions(errors, PosixFilePermissions.fromString(permissions));
            assertEquals(1, host.imported(BAD, "--errors", errors.toString()).status());
            assertTrue(host.read("errors.csv").contains("is required"));
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(errors)));
        }
    }

    @Test
    void aFileBehindALinkIsReplacedAndTheLinkStays() throws IOException {
        host.write("elsewhere.csv", "old");
        Path link = Files.createSymbolicLink(folder.resolve("errors.csv"), folder.resolve("elsewhere.csv"));
        host.imported(BAD, "--errors", link.toString());
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(host.read("elsewhere.csv").contains("is required"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anImportWhoseOutputCannotBeWrittenEndsWithStatus5() {
        Said said = host.imported(GOOD, "--report", "/dev/full");
        assertEquals(5, said.status(), said.err());
        assertTrue(said.err().startsWith("lead-import: could not write /dev/full: "), said.err());
        assertTrue(said.out().contains("Leads imported: 1."), said.out());
        assertEquals(1, host.leadCount());
        assertEquals(
                5,
                host.imported(GOOD.replace("Acme", "Beta"), "--dry-run", "--report", "/dev/full")
                        .status());
        assertEquals(1, host.imported(BAD, "--report", "/dev/full").status(), "a rejection takes precedence");
    }

    @Test
    void anImportWhoseStandardOutputIsFullEndsWithStatus5() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("full");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = LeadImportCommand.run(Streams.of(full, err), host.importCommand(host.path("leads.csv")));
        assertEquals(5, status);
        assertEquals(
                "lead-import: could not write standard output: java.io.IOException: standard output was closed or is full",
                err.toString(StandardCharsets.UTF_8).strip());
        assertEquals(1, host.leadCount());
    }
}
