package io.leadimport.examples.readme;

import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.ListBatch;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.NewLead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the README's {@code saveAll} calls, so that the contract kit can run it. */
final class MyLeadRepository implements LeadRepository {
    private final InMemoryLeadRepository store = new InMemoryLeadRepository();

    @Override
    public void saveAll(LeadBatch batch) {
        inTransaction(connection -> {
            insertReceipt(connection, batch.receipt()); // ImportIdTakenException if its key is taken
            for (List<NewLead> chunk : batch.chunks(500)) {
                insertLeads(connection, chunk);
            }
        });
    }

    /** A transaction that is being written. */
    private static final class Connection {
        private final List<ImportReceipt> receipts = new ArrayList<>();
        private final List<NewLead> leads = new ArrayList<>();
    }

    private void inTransaction(Consumer<Connection> work) {
        Connection connection = new Connection();
        work.accept(connection);
        store.saveAll(new ListBatch(connection.receipts.get(0), connection.leads));
    }

    private void insertReceipt(Connection connection, ImportReceipt receipt) {
        if (findImport(receipt.key()).isPresent()) {
            throw new ImportIdTakenException(receipt.importId());
        }
        connection.receipts.add(receipt);
    }

    private static void insertLeads(Connection connection, List<NewLead> chunk) {
        connection.leads.addAll(chunk);
    }

    @Override
    public Optional<ImportReceipt> findImport(ImportKey key) {
        return store.findImport(key);
    }

    List<StoredLead> readBack(ImportKey key) {
        return store.leads(key);
    }
}
