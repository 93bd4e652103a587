package io.leadimport.examples.cli.option;

import io.leadimport.spi.Submitter;
import picocli.CommandLine.Option;

/** The option that says who will import a file; an admin by default. */
public final class OptionalWhoOption {
    @Option(
            names = "--as",
            paramLabel = "WHO",
            converter = Who.class,
            description = "Who will import the file: admin:USER (if not given) or partner:PARTNER_ID/USER_ID")
    private Submitter submitter = Submitter.admin("anybody");

    public Submitter submitter() {
        return submitter;
    }
}
