package io.leadimport;

import io.leadimport.csv.CsvLimits;
import io.leadimport.csv.SourceChangedException;
import io.leadimport.form.FormField;
import io.leadimport.internal.column.ColumnMatch;
import io.leadimport.internal.csv.CsvContent;
import io.leadimport.internal.csv.ReadProgress;
import io.leadimport.internal.csv.RecordReader;
import io.leadimport.internal.lookup.ReferenceLookup;
import io.leadimport.internal.row.CompiledForm;
import io.leadimport.internal.row.LeadReader;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.NewLead;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The leads of a checked file: each iteration reads the file again, and fails before it gives the last lead if the bytes are
 * not those that were checked.
 */
final class CheckedBatch implements LeadBatch, Closeable {
    private final ImportReceipt receipt;
    private final CompiledForm form;
    private final CsvContent content;
    private final ColumnMatch match;
    private final ReferenceLookup references;
    private final CsvLimits limits;
    private final ReadProgress progress;
    private final Cancellation cancellation;
    private final List<RecordReader<?>> open = new ArrayList<>();
    private boolean readToEnd;
    private boolean readToEndBefore;
    private @Nullable Throwable failure;

    CheckedBatch(
            ImportReceipt receipt,
            CompiledForm form,
            CsvContent content,
            ColumnMatch match,
            ReferenceLookup references,
            CsvLimits limits,
            ReadProgress progress,
            Cancellation cancellation) {
        this.receipt = receipt;
        this.form = form;
        this.content = content;
        this.match = match;
        this.references = references;
        this.limits = limits;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    @Override
    public ImportReceipt receipt() {
        return receipt;
    }

    @Override
    public List<String> fieldNames() {
        return form.form().fields().stream().map(FormField::name).toList();
    }

    @Override
    public Set<String> partnerIds() {
        return references.partnerIds();
    }

    @Override
    public Set<String> partnerUserIds() {
        return references.partnerUserIds();
    }

    /** Whether the last iteration gave the last lead. */
    boolean wasReadToEnd() {
        return readToEnd;
    }

    /** Whether some iteration gave the last lead. */
    boolean wasEverReadToEnd() {
        return readToEndBefore || readToEnd;
    }

    /** What the last iteration threw, also what nobody declared. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public Iterator<NewLead> iterator() {
        readToEndBefore |= readToEnd;
        readToEnd = false;
        failure = null;
        LeadReader leads = new LeadReader(form, match, references);
        try {
            cancellation.check();
            RecordReader<NewLead> reader =
                    RecordReader.open(content, match.header().dialect(), limits, leads, progress);
            open.add(reader);
            return new Leads(reader);
        } catch (Throwable e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void close() {
        open.forEach(RecordReader::close);
    }

    /** One iteration. */
    private final class Leads implements Iterator<NewLead> {
        private final RecordReader<NewLead> reader;
        private long given;
        private boolean ended;

        Leads(RecordReader<NewLead> reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            if (given == receipt.leadCount() && !ended) {
                stopBeforeEnd();
            }
            return !ended;
        }

        /** The last moment at which the import can be stopped: after it, the repository commits. */
        private void stopBeforeEnd() {
            try {
                cancellation.check();
                ended = true;
            } catch (Throwable e) {
                failure = e;
                readToEnd = false;
                throw e;
            }
        }

        @Override
        public NewLead next() {
            if (given == receipt.leadCount()) {
                throw new NoSuchElementException();
            }
            try {
                cancellation.check();
                NewLead lead = reader.next();
                given++;
                if (lead == null || given == receipt.leadCount() && !isAtCheckedEnd()) {
                    throw new SourceChangedException();
                }
                return lead;
            } catch (Throwable e) {
                failure = e;
                closeReader();
                throw e;
            }
        }

        private void closeReader() {
            open.remove(reader);
            reader.close();
        }

        private boolean isAtCheckedEnd() {
            boolean same = reader.next() == null
                    && reader.digest().filter(receipt.sourceDigest()::equals).isPresent();
            closeReader();
            readToEnd = same;
            return same;
        }
    }
}
