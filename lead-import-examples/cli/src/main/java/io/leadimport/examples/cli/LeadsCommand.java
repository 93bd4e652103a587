package io.leadimport.examples.cli;

import io.leadimport.examples.cli.database.Database;
import io.leadimport.examples.cli.option.DatabaseOption;
import io.leadimport.examples.jdbc.JdbcLeadListing;
import io.leadimport.examples.jdbc.LeadFilter;
import io.leadimport.spi.LeadStatus;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Lists stored leads. */
@Command(
        name = "leads",
        description = {
            "Lists the stored leads as CSV, exactly as stored and in the order of the file.",
            "For programs: cells that a spreadsheet would run as a formula are not made harmless here."
        })
final class LeadsCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private DatabaseOption db = new DatabaseOption();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            converter = StatusConverter.class,
            description = "Only leads that are pending, approved or declined")
    private @Nullable LeadStatus status;

    @Option(
            names = "--import-id",
            paramLabel = "ID",
            description = "Only leads of imports of this ID, whoever sent them")
    private @Nullable String importId;

    /** A status in lower case. */
    static final class StatusConverter implements ITypeConverter<LeadStatus> {
        @Override
        public LeadStatus convert(String text) {
            for (LeadStatus status : LeadStatus.values()) {
                if (status.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return status;
                }
            }
            throw new TypeConversionException("expected pending, approved or declined, found '" + text + "'");
        }
    }

    LeadsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        try (Database database = db.open()) {
            LeadWriter writer = new LeadWriter(streams.out());
            new JdbcLeadListing(database.dataSource()).list(new LeadFilter(status, importId), writer);
            writer.close();
            ResultOption.complete(streams);
        }
        return ExitStatus.DONE.code();
    }
}
