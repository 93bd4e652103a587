package io.leadimport.examples.proof;

import io.leadimport.CheckedImport;
import io.leadimport.ImportOutcome;
import io.leadimport.kit.ForwardingLeadBatch;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;

/**
 * An importing process, to be killed. It prints its progress on standard output, one marker a line: {@code ready} after the
 * check, then {@code storing 0} to {@code storing 19} while leads are handed to the repository, {@code before commit},
 * {@code after commit}, {@code acknowledged}, and finally the time on the receipt. At the marker of its argument it waits until it
 * is killed or gets a line on standard input.
 */
public final class ImportProcess {
    static final String READY = "ready";
    static final int PARTS = 20;
    static final String ACKNOWLEDGED = "acknowledged";
    static final String NEVER = "never";

    private final String waitAt;
    private boolean saving;

    private ImportProcess(String waitAt) {
        this.waitAt = waitAt;
    }

    static String storing(int part) {
        return "storing " + part;
    }

    /**
     * Imports.
     *
     * @param args the database's URL, the name of the {@link Way} of storing leads, the import id, the file, the marker at
     *     which to wait
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        Way way = Class.forName(args[1])
                .asSubclass(Way.class)
                .getDeclaredConstructor()
                .newInstance();
        new ImportProcess(args[4]).run(args[0], way, args[2], Path.of(args[3]));
    }

    private void run(String url, Way way, String importId, Path file) {
        DataSource dataSource = Announcing.over(ProofDatabase.connections(url), this::sayOfSaving);
        LeadRepository leads = new Saving(way.over(dataSource));
        try (CheckedImport checked =
                BrokenImport.importer(dataSource, leads).check(BrokenImport.request(importId, file))) {
            say(READY);
            ImportOutcome outcome = checked.commit();
            if (outcome instanceof ImportOutcome.Imported imported) {
                acknowledge(imported.receipt());
            } else if (outcome instanceof ImportOutcome.AlreadyImported already) {
                acknowledge(already.receipt());
            }
        }
    }

    private void acknowledge(ImportReceipt receipt) {
        say(ACKNOWLEDGED);
        say(receipt.importedAt().toString());
    }

    private void sayOfSaving(String marker) {
        if (saving) {
            say(marker);
        }
    }

    private void say(String marker) {
        System.out.println(marker);
        System.out.flush();
        try {
            if (marker.equals(waitAt) && System.in.read() < 0) {
                throw new IllegalStateException("nobody is there any more");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints how many of the leads were handed over. */
    private final class Saving implements LeadRepository {
        private final LeadRepository leads;

        Saving(LeadRepository leads) {
            this.leads = leads;
        }

        @Override
        public void saveAll(LeadBatch batch) {
            saving = true;
            leads.saveAll(new ForwardingLeadBatch(batch) {
                @Override
                public Iterator<NewLead> iterator() {
                    long part = Math.max(1, batch.size() / PARTS);
                    long[] handed = new long[1];
                    return StreamSupport.stream(batch.spliterator(), false)
                            .peek(lead -> {
                                long before = handed[0]++;
                                if (before % part == 0 && before / part < PARTS) {
                                    say(storing((int) (before / part)));
                                }
                            })
                            .iterator();
                }
            });
            saving = false;
        }

        @Override
        public Optional<ImportReceipt> findImport(ImportKey key) {
            return leads.findImport(key);
        }

        @Override
        public Optional<ImportReceipt> findImportOfFile(String sourceDigest, Submitter submitter) {
            return leads.findImportOfFile(sourceDigest, submitter);
        }
    }
}
