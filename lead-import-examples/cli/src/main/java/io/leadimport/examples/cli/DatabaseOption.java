package io.leadimport.examples.cli;

import picocli.CommandLine.Option;

/** The option that names the database. */
final class DatabaseOption {
    @Option(
            names = "--db",
            required = true,
            paramLabel = "URL",
            description = {
                "The JDBC URL of the database: jdbc:sqlite:leads.db",
                "or jdbc:postgresql://HOST/NAME?user=USER, with the password in ~/.pgpass"
            })
    private String url = "";

    DatabaseUrl url() {
        return new DatabaseUrl(url);
    }

    Database create() {
        return Database.create(url());
    }

    Database open() {
        return Database.open(url());
    }
}
