package io.leadimport.examples.cli;

import picocli.CommandLine.Option;

/** The option that names the database. */
final class DatabaseOption {
    @Option(
            names = "--db",
            required = true,
            paramLabel = "URL",
            description = {"The JDBC URL of the database:", "jdbc:h2:file:./leads"})
    private String url = "";

    Database create() {
        return Database.create(new DatabaseUrl(url));
    }

    Database open() {
        return Database.open(new DatabaseUrl(url));
    }
}
