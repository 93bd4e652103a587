package io.leadimport.examples.cli;

import picocli.CommandLine.Option;

/** The option that names the database. */
final class DatabaseOption {
    @Option(
            names = "--db",
            required = true,
            paramLabel = "URL",
            description = {
                "The JDBC URL of the database: jdbc:h2:file:./leads",
                "or jdbc:postgresql://HOST/NAME?user=USER, with the password in ~/.pgpass"
            })
    private String url = "";

    Database create() {
        return Database.create(new DatabaseUrl(url));
    }

    Database open() {
        return Database.open(new DatabaseUrl(url));
    }
}
