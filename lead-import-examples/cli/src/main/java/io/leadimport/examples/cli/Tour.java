package io.leadimport.examples.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the commands on the sample files, in a fresh database, and prints each command with its output. */
public final class Tour {
    private static final int LINES = 6;

    private final PrintStream out;
    private final Path sample;
    private final Path work;
    private final String db;

    private Tour(PrintStream out, Path module) {
        this.out = out;
        this.sample = module.resolve("sample");
        this.work = module.resolve("target").resolve("tour");
        this.db = "jdbc:sqlite:" + work.resolve("leads.db");
    }

    /**
     * Runs in the root of the repository or in this module.
     *
     * @param args none
     * @throws IOException if the database of an earlier tour cannot be deleted
     */
    public static void main(String[] args) throws IOException {
        // not System.out: Maven replaces it by one in the charset of the machine
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        new Tour(out, module()).run();
    }

    static void run(PrintStream out, Path module) throws IOException {
        new Tour(out, module).run();
    }

    private static Path module() {
        return Stream.of(Path.of("lead-import-examples", "cli"), Path.of(""))
                .filter(module -> Files.isDirectory(module.resolve("sample")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("run the tour in the root of the repository"));
    }

    private void run() throws IOException {
        deleteEarlier();
        title("Create a database, with the partners and users that leads can belong to.");
        show(ExitStatus.DONE, "init", "--db", db, "--partners", in("partners.csv"), "--users", in("users.csv"));
        title("Import a file with errors. Every problem is reported at once, and nothing is stored.");
        String errors = work.resolve("errors.csv").toString();
        importFile(ExitStatus.REJECTED, "leads-with-errors.csv", "--errors", errors);
        title("Check a file that is written in another way. What might be meant is asked and proposed, never guessed.");
        importFile(ExitStatus.REJECTED, "leads-from-abroad.csv", "--dry-run");
        title("Accept the proposals, and save them for the next file of this kind.");
        String profile = work.resolve("profile.json").toString();
        importFile(ExitStatus.DONE, "leads-from-abroad.csv", "--accept", "all", "--save-profile", profile);
        title("Import a file without errors. All of its leads are stored, pending approval.");
        importFile(ExitStatus.DONE, "leads.csv");
        title("List the pending leads.");
        List<String> leads = showHead(ExitStatus.DONE, "leads", "--db", db, "--status", "pending");
        title("Approve one of them.");
        String lead = leads.get(1).substring(0, leads.get(1).indexOf(','));
        show(ExitStatus.DONE, "approve", "--db", db, "--as", "admin:u-17", "--lead", lead);
    }

    private void importFile(ExitStatus expected, String file, String... more) {
        Stream<String> command =
                Stream.of("import", in(file), "--form", in("form.json"), "--db", db, "--as", "admin:u-17");
        show(expected, Stream.concat(command, Stream.of(more)).toArray(String[]::new));
    }

    private String in(String file) {
        return sample.resolve(file).toString();
    }

    private void deleteEarlier() throws IOException {
        Files.createDirectories(work);
        try (Stream<Path> files = Files.walk(work)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(file -> !file.equals(work))
                    .forEach(Tour::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void title(String text) {
        out.println("# " + text);
    }

    private void show(ExitStatus expected, String... command) {
        outputOf(expected, command).forEach(out::println);
        out.println();
    }

    private List<String> showHead(ExitStatus expected, String... command) {
        List<String> lines = outputOf(expected, command);
        lines.stream().limit(LINES).forEach(out::println);
        long records = CsvReader.builder().ofCsvRecord(String.join("\n", lines)).stream()
                .count();
        out.println("\u2026 and " + (records - LINES) + " more leads");
        out.println();
        return lines;
    }

    private List<String> outputOf(ExitStatus expected, String... command) {
        out.println("$ lead-import " + String.join(" ", command));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = LeadImportCommand.run(Streams.of(said, said), command);
        List<String> lines = said.toString(StandardCharsets.UTF_8).lines().toList();
        if (status != expected.code()) {
            lines.forEach(out::println);
            throw new IllegalStateException("expected exit status " + expected.code() + ", was " + status);
        }
        return lines;
    }
}
