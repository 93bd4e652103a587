package io.leadimport.examples.cli.option;

import io.leadimport.spi.Submitter;
import picocli.CommandLine.Option;

/** The option that says who runs a command. */
public final class WhoOption {
    @Option(
            names = "--as",
            required = true,
            paramLabel = "WHO",
            converter = Who.class,
            description = "Who does this: admin:USER or partner:PARTNER_ID/USER_ID")
    private Submitter submitter = Submitter.admin("");

    public Submitter submitter() {
        return submitter;
    }
}
