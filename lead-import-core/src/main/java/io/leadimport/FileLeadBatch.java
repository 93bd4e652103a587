package io.leadimport;

import io.leadimport.csv.SourceChangedException;
import io.leadimport.form.FormField;
import io.leadimport.internal.csv.Dialect;
import io.leadimport.internal.csv.RecordReader;
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
 * The leads of a checked file. Each iteration reads the file again, and fails before it returns the last lead if the bytes are
 * not those that were checked.
 */
final class FileLeadBatch implements LeadBatch, Closeable {
    private final ImportContext context;
    private final CheckResult.CheckedFile file;
    private final ImportReceipt receipt;
    private final List<RecordReader<?>> open = new ArrayList<>();
    private boolean readToEnd;
    private boolean readToEndBefore;
    private @Nullable Throwable failure;

    FileLeadBatch(ImportContext context, CheckResult.CheckedFile file, ImportReceipt receipt) {
        this.context = context;
        this.file = file;
        this.receipt = receipt;
    }

    @Override
    public ImportReceipt receipt() {
        return receipt;
    }

    @Override
    public List<String> fieldNames() {
        return context.request().form().fields().stream().map(FormField::name).toList();
    }

    @Override
    public Set<String> partnerIds() {
        return file.references().partnerIds();
    }

    @Override
    public Set<String> partnerUserIds() {
        return file.references().partnerUserIds();
    }

    /** {@return true if the last iteration returned the last lead} */
    boolean wasReadToEnd() {
        return readToEnd;
    }

    /** {@return true if any iteration returned the last lead} */
    boolean wasEverReadToEnd() {
        return readToEndBefore || readToEnd;
    }

    /** {@return what the last iteration threw, undeclared checked exceptions included} */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public Iterator<NewLead> iterator() {
        readToEndBefore |= readToEnd;
        readToEnd = false;
        failure = null;
        LeadReader leads = new LeadReader(context.form(), file.match(), file.references());
        try {
            context.cancellation().check();
            RecordReader<NewLead> reader = RecordReader.open(
                    file.content(),
                    Dialect.of(file.match().header()),
                    context.limits().csv(),
                    leads,
                    context.progress(ImportProgress.Phase.STORING, file.content()));
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
        private long returned;
        private boolean ended;

        Leads(RecordReader<NewLead> reader) {
            this.reader = reader;
        }

        @Override
        public boolean hasNext() {
            if (returned == receipt.leadCount() && !ended) {
                stopBeforeEnd();
            }
            return !ended;
        }

        /** Checks for the last time whether to stop, because the repository commits afterwards. */
        private void stopBeforeEnd() {
            try {
                context.cancellation().check();
                ended = true;
            } catch (Throwable e) {
                failure = e;
                readToEnd = false;
                throw e;
            }
        }

        @Override
        public NewLead next() {
            if (returned == receipt.leadCount()) {
                throw new NoSuchElementException();
            }
            try {
                context.cancellation().check();
                NewLead lead = reader.next();
                returned++;
                if (lead == null || returned == receipt.leadCount() && !isAtCheckedEnd()) {
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
