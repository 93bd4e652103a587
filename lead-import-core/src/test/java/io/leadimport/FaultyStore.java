package io.leadimport;

import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.ListBatch;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A store with transactions that can fail at each of its steps: when it is asked, connects, takes the receipt, takes a lead,
 * sends a batch, commits, hears of its commit, and rolls back. Not thread-safe.
 */
final class FaultyStore implements LeadRepository {
    private static final int BATCH = 3;

    private final InMemoryLeadRepository committed = new InMemoryLeadRepository();
    private IntPredicate faults = step -> false;
    private How how = How.EXCEPTION;
    private int step;

    /** What a fault looks like. */
    enum How {
        EXCEPTION("IllegalStateException"),
        ERROR("StackOverflowError"),
        UNDECLARED("SQLException");

        private final String thrown;

        How(String thrown) {
            this.thrown = thrown;
        }

        String thrown() {
            return thrown;
        }

        void fail() {
            switch (this) {
                case EXCEPTION -> throw new IllegalStateException("fault");
                case ERROR -> throw new StackOverflowError("fault");
                case UNDECLARED -> FaultyStore.<RuntimeException>sneak(new SQLException("fault"));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> void sneak(Exception e) throws E {
        throw (E) e;
    }

    /** Fails at these steps from now on, which are counted from 0. */
    void failAt(IntPredicate steps, How fault) {
        step = 0;
        faults = steps;
        how = fault;
    }

    /** How many steps there were since then. */
    int steps() {
        return step;
    }

    private void step() {
        if (faults.test(step++)) {
            how.fail();
        }
    }

    List<StoredLead> leads(String importId) {
        return committed.leads(ImportKey.ofAdmins(importId));
    }

    Optional<ImportReceipt> receipt(String importId) {
        return committed.findImport(ImportKey.ofAdmins(importId));
    }

    @Override
    public Optional<ImportReceipt> findImport(ImportKey key) {
        step();
        return committed.findImport(key);
    }

    @Override
    public void saveAll(LeadBatch batch) {
        ListBatch inserted = insert(batch);
        commit(inserted);
    }

    /** The same store with a proxy around it that opens, commits and rolls back the transaction. */
    LeadRepository behindProxy() {
        return new LeadRepository() {
            @Override
            public void saveAll(LeadBatch batch) {
                List<ListBatch> transaction = new ArrayList<>();
                LeadRepository target = new LeadRepository() {
                    @Override
                    public void saveAll(LeadBatch leads) {
                        transaction.add(insert(leads));
                    }

                    @Override
                    public Optional<ImportReceipt> findImport(ImportKey key) {
                        return FaultyStore.this.findImport(key);
                    }
                };
                target.saveAll(batch);
                commit(transaction.get(0));
            }

            @Override
            public Optional<ImportReceipt> findImport(ImportKey key) {
                return FaultyStore.this.findImport(key);
            }
        };
    }

    private ListBatch insert(LeadBatch batch) {
        step();
        try {
            step();
            if (committed.findImport(batch.receipt().key()).isPresent()) {
                throw new ImportIdTakenException(batch.receipt().importId());
            }
            List<NewLead> leads = new ArrayList<>();
            for (List<NewLead> chunk : batch.chunks(BATCH)) {
                for (NewLead lead : chunk) {
                    step();
                    leads.add(lead);
                }
                step();
            }
            return new ListBatch(batch.receipt(), leads);
        } catch (Throwable e) {
            rollBack();
            throw e;
        }
    }

    private void commit(ListBatch inserted) {
        try {
            step();
        } catch (Throwable e) {
            rollBack();
            throw e;
        }
        committed.saveAll(inserted);
        step();
    }

    /** What is thrown here hides what was thrown before. */
    private void rollBack() {
        step();
    }
}
