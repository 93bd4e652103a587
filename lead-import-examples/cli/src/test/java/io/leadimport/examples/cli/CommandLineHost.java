package io.leadimport.examples.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder with a form, a directory and a database on disk, and the commands run in it. */
final class CommandLineHost {
    static final String ADMIN = "admin:u-17";
    static final String PARTNER = "partner:P1/U1";
    static final String FORM = """
            {"title": "Lead registration", "fields": [
              {"name": "company", "title": "Company", "constraints": {"required": true, "maxLength": 40}},
              {"name": "email", "title": "Email", "format": "email", "constraints": {"required": true}},
              {"name": "region", "title": "Region", "constraints": {"enum": ["EMEA", "AMER"]}},
              {"name": "employees", "title": "Employees", "type": "integer", "constraints": {"minimum": 1}},
              {"name": "deal_value", "title": "Deal value", "type": "number"},
              {"name": "expected_close", "title": "Expected close", "type": "date"},
              {"name": "newsletter", "title": "Newsletter", "type": "boolean"}
            ]}
            """;
    static final String PARTNERS = """
            id,name,status
            P1,One,active
            P2,Two,approved
            P3,Three,pending
            P4,Four,declined
            P5,Five,suspended
            """;
    static final String USERS = """
            id,partner_id,name,email,active
            U1,P1,Ada,ada@one.example,true
            U2,P1,Bob,,no
            U3,P2,Cem,cem@two.example,yes
            U4,P3,Dan,dan@three.example,1
            """;

    private final Path folder;
    private final String db;

    /** The exit status and the output of a command. */
    record Said(int status, String out, String err) {}

    private CommandLineHost(Path folder, String db) {
        this.folder = folder;
        this.db = db;
    }

    /** A folder with the form and the directory, and no database. */
    static CommandLineHost in(Path folder) {
        return in(folder, "jdbc:sqlite:" + folder.resolve("store.db").toAbsolutePath());
    }

    /** The same with another database. */
    static CommandLineHost in(Path folder, String db) {
        CommandLineHost host = new CommandLineHost(folder, db);
        host.write("form.json", FORM);
        host.write("partners.csv", PARTNERS);
        host.write("users.csv", USERS);
        return host;
    }

    /** The same with the database set up. */
    static CommandLineHost ready(Path folder) {
        CommandLineHost host = in(folder);
        Said said = host.init();
        if (said.status != 0) {
            throw new IllegalStateException(said.toString());
        }
        return host;
    }

    Said init() {
        return run(initCommand());
    }

    String[] initCommand() {
        return new String[] {"init", "--db", db(), "--partners", path("partners.csv"), "--users", path("users.csv")};
    }

    /** Imports a file as an admin. */
    Said imported(String csv, String... more) {
        return importedAs(ADMIN, csv, more);
    }

    Said importedAs(String who, String csv, String... more) {
        write("leads.csv", csv);
        return run(arguments(importing(path("leads.csv"), who), more));
    }

    /** The command line that imports a file as an admin. */
    String[] importCommand(String file, String... more) {
        return arguments(importing(file, ADMIN), more);
    }

    private List<String> importing(String file, String who) {
        return List.of("import", file, "--form", path("form.json"), "--db", db(), "--as", who);
    }

    private static String[] arguments(List<String> command, String... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new);
    }

    Said leads(String... more) {
        return run(arguments(List.of("leads", "--db", db()), more));
    }

    List<NamedCsvRecord> leadRecords() {
        return CsvReader.builder().ofNamedCsvRecord(leads().out()).stream().toList();
    }

    int leadCount() {
        return leadRecords().size();
    }

    Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = LeadImportCommand.run(Streams.of(out, err), arguments);
        return new Said(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    String db() {
        return db;
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode report() {
        return JsonMapper.shared().readTree(read("report.json"));
    }

    List<String> files() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
