package io.leadimport;

import io.leadimport.report.ImportReport;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Imports huge files, and prints for each the number of bytes read and the outcome. */
final class SmallHeap {
    private SmallHeap() {}

    public static void main(String[] names) {
        for (String name : names) {
            HugeFile file = HugeFile.valueOf(name);
            GeneratedStream stream = file.open();
            String outcome = outcome(file, stream);
            System.out.println(name + "\t" + stream.taken() + "\t" + outcome);
        }
    }

    private static String outcome(HugeFile file, GeneratedStream stream) {
        TestHost host = new TestHost();
        CountingLeads leads = new CountingLeads();
        host.repository = leads;
        host.rule = file.rule();
        ImportRequest request = ImportRequest.of(file.form(), file.source(stream), TestHost.ADMIN);
        try (CheckedImport checked = host.importer().check(request)) {
            ImportOutcome outcome = checked.commit();
            return outcome instanceof ImportOutcome.Imported
                    ? "imported " + leads.stored
                    : said(outcome) + writtenBack(checked);
        }
    }

    private static String said(ImportOutcome outcome) {
        ImportReport report = outcome.report();
        List<String> said = TestHost.said(outcome);
        String first = String.join(", ", said.subList(0, Math.min(2, said.size())));
        return said.size() <= 2 ? first : first + ", problems: " + (report.errorCount() + report.warningCount());
    }

    private static String writtenBack(CheckedImport checked) {
        if (!checked.canWriteErrorFile()) {
            return "";
        }
        OrderOfRows order = new OrderOfRows();
        checked.writeErrorFile(Locale.ENGLISH, order);
        return ", written back: " + order.rows;
    }

    /** Keeps no lead. */
    private static final class CountingLeads implements LeadRepository {
        private long stored;

        @Override
        public void saveAll(LeadBatch batch) {
            batch.forEach(lead -> stored++);
        }

        @Override
        public Optional<ImportReceipt> findImport(ImportKey key) {
            return Optional.empty();
        }
    }

    /** Keeps one line of an error file, and wants the rows in the order of their numbers. */
    private static final class OrderOfRows extends OutputStream {
        private final StringBuilder line = new StringBuilder();
        private long rows = -1;

        @Override
        public void write(int b) {
            line.append((char) (b & 0xFF));
            if (b == '\n') {
                rows++;
                String expected = rows == 0 ? "Import problems" : "bad row " + rows + " ";
                if (line.indexOf(expected) < 0) {
                    throw new IllegalStateException("row " + rows + " is not in its place");
                }
                line.setLength(0);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            new String(bytes, offset, length, StandardCharsets.ISO_8859_1)
                    .chars()
                    .forEach(this::write);
        }
    }
}
