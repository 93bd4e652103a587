package io.leadimport.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.leadimport.examples.cli.option.Who;
import io.leadimport.examples.jdbc.LeadVisitor;
import io.leadimport.examples.jdbc.ListedLead;
import io.leadimport.examples.jdbc.Statuses;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes leads as CSV for programs: UTF-8, a line feed after each record, every value exactly as stored. */
final class LeadWriter implements LeadVisitor, Closeable {
    private static final List<String> FIRST =
            List.of("lead_id", "import_id", "status", "partner_id", "partner_user_id", "submitted_by", "row");
    private static final String LAST = "unreadable";
    private static final int CHECK_EVERY = 500;

    private final PrintStream out;
    private final CsvWriter csv;
    private List<String> fields = List.of();
    private long written;

    LeadWriter(PrintStream out) {
        this.out = out;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void fieldNames(List<String> names) {
        fields = names;
        List<String> header = new ArrayList<>(FIRST);
        header.addAll(names);
        header.add(LAST);
        csv.writeRecord(header);
    }

    @Override
    public void lead(ListedLead lead) {
        List<String> cells = new ArrayList<>();
        cells.add(lead.id().toString());
        cells.add(lead.importId());
        cells.add(Statuses.text(lead.status()));
        cells.add(lead.partnerId());
        cells.add(lead.partnerUserId());
        cells.add(Who.text(lead.submitter()));
        cells.add(String.valueOf(lead.row()));
        fields.forEach(field -> cells.add(text(lead.values().get(field))));
        cells.add(lead.unreadable().isEmpty() ? "" : JsonMapper.shared().writeValueAsString(lead.unreadable()));
        csv.writeRecord(cells);
        if (++written % CHECK_EVERY == 0 && out.checkError()) {
            throw new UncheckedIOException(new IOException("standard output was closed or is full"));
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof List<?> options) {
            return options.stream().map(String::valueOf).collect(Collectors.joining(";"));
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** Flushes, and leaves the stream open. */
    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
