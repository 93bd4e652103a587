package io.leadimport.examples.database;

import io.leadimport.kit.CallerTransaction;
import io.leadimport.kit.LeadRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The contract of leads over the tables of the JDBC hosts. */
public abstract class TablesContract extends LeadRepositoryContract {
    private final TestDatabase database;

    /** For subclasses. */
    protected TablesContract(TestDatabase database) {
        this.database = database;
    }

    /** {@return the tables, with the kit's partners and users in them} */
    protected final TestDatabase database() {
        return database;
    }

    @Override
    protected final List<StoredLead> storedLeads(ImportKey key) {
        return database.leads(key);
    }

    @Override
    protected final Optional<CallerTransaction> callerTransaction() {
        return Optional.of(database.callerTransaction());
    }

    @Override
    protected final boolean sameDecimal(BigDecimal expected, BigDecimal stored) {
        return expected.equals(stored);
    }

    @Override
    protected final Optional<Consumer<String>> partnerSuspension() {
        return Optional.of(id -> database.execute("update partners set status = 'suspended' where id = '" + id + "'"));
    }

    @Override
    protected final Optional<Consumer<String>> userDeactivation() {
        return Optional.of(id -> database.execute("update partner_users set active = false where id = '" + id + "'"));
    }

    @Override
    protected final Optional<BiConsumer<String, String>> userMove() {
        return Optional.of((user, partner) ->
                database.execute("update partner_users set partner_id = '" + partner + "' where id = '" + user + "'"));
    }

    @Override
    protected final boolean findsImportsOfFiles() {
        return true;
    }
}
