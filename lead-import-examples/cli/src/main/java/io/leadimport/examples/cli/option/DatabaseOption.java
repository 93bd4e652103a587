package io.leadimport.examples.cli.option;

import io.leadimport.examples.cli.database.Database;
import io.leadimport.examples.cli.database.DatabaseUrl;
import io.leadimport.examples.cli.file.CommandFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that names the database. */
public final class DatabaseOption {
    @Option(
            names = "--db",
            required = true,
            paramLabel = "URL",
            description = {
                "The JDBC URL of the database: jdbc:sqlite:leads.db",
                "or jdbc:postgresql://HOST/NAME?user=USER, with the password in ~/.pgpass"
            })
    private String url = "";

    private DatabaseUrl url() {
        return new DatabaseUrl(url);
    }

    public Database create() {
        return Database.create(url());
    }

    public Database open() {
        return Database.open(url());
    }

    /** The files of the command, to begin with those of the database. */
    public CommandFiles files() throws IOException {
        Optional<Path> file = url().file();
        return file.isPresent() ? new CommandFiles().readsSqlite(file.get()) : new CommandFiles();
    }
}
