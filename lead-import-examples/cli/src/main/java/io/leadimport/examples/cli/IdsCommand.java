package io.leadimport.examples.cli;

import io.leadimport.examples.cli.database.Database;
import io.leadimport.examples.cli.file.OutputFile;
import io.leadimport.examples.cli.option.DatabaseOption;
import io.leadimport.examples.cli.option.WhoOption;
import io.leadimport.examples.jdbc.JdbcPartnerRepository;
import io.leadimport.examples.jdbc.JdbcPartnerUserRepository;
import io.leadimport.template.IdListing;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the listing of partner and user IDs. */
@Command(
        name = "ids",
        description = "Writes the partner and user IDs that WHO may use: an admin sees all, a partner its own team.")
final class IdsCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private DatabaseOption db = new DatabaseOption();

    @Mixin
    private WhoOption who = new WhoOption();

    @Mixin
    private ResultOption result = new ResultOption();

    IdsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (OutputFile output = result.open(db.files());
                Database database = db.open()) {
            IdListing listing = IdListing.of(
                    new JdbcPartnerRepository(database.dataSource()),
                    new JdbcPartnerUserRepository(database.dataSource()));
            ResultOption.write(streams, output, out -> listing.write(who.submitter(), out));
        }
        return ExitStatus.DONE.code();
    }
}
