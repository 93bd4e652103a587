package io.leadimport.examples.database;

import io.leadimport.kit.CallerTransaction;
import io.leadimport.kit.LeadRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.LeadRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** The contract of leads over the tables of the JDBC hosts. */
public abstract class TablesContract extends LeadRepositoryContract {
    private final TestDatabase database;
    private final LeadRepository leads;

    /** For subclasses. */
    protected TablesContract(TestDatabase.Kind kind, Function<DataSource, LeadRepository> host) {
        this.database = kind.withDirectory();
        this.leads = host.apply(database.dataSource());
    }

    @Override
    protected final LeadRepository repository() {
        return leads;
    }

    @Override
    protected final List<StoredLead> storedLeads(String importId) {
        return database.leads(importId);
    }

    @Override
    protected final Optional<CallerTransaction> callerTransaction() {
        return Optional.of(database.callerTransaction());
    }

    @Override
    protected final boolean sameDecimal(BigDecimal given, BigDecimal stored) {
        return given.equals(stored);
    }
}
