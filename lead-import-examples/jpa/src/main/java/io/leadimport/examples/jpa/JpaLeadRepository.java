package io.leadimport.examples.jpa;

import io.leadimport.examples.jdbc.Retry;
import io.leadimport.examples.jdbc.Scope;
import io.leadimport.examples.jdbc.StoreFailedException;
import io.leadimport.examples.jdbc.TeamRecheck;
import io.leadimport.spi.ImportIdTakenException;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadsNotStoredException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.ValidationMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.Session;

/**
 * Stores leads as entities. Each import has its own entity manager and transaction. The entity manager is flushed and cleared
 * after every chunk, so that memory does not grow with the file. Thread-safe.
 */
public final class JpaLeadRepository implements LeadRepository {
    private static final int CHUNK = 500;
    private static final String OF_FILE = """
            select i from ImportEntity i
            where i.sourceDigest = :digest and i.scope = :scope
            order by i.importedAt desc, i.importId
            """;

    private final EntityManagerFactory factory;

    /**
     * Creates a repository.
     *
     * @param factory of a unit such as {@link #unit} makes
     */
    public JpaLeadRepository(EntityManagerFactory factory) {
        this.factory = Objects.requireNonNull(factory, "factory");
    }

    /**
     * Creates a persistence unit of these entities.
     *
     * @param dataSource the database
     * @return the unit; the caller closes it
     */
    public static EntityManagerFactory unit(DataSource dataSource) {
        return new PersistenceConfiguration("leads")
                .managedClass(ImportEntity.class)
                .managedClass(LeadEntity.class)
                .property("jakarta.persistence.nonJtaDataSource", dataSource)
                .property("hibernate.jdbc.batch_size", CHUNK)
                // a driver's message may quote values, and leads are personal data
                .property("hibernate.jdbc.log.errors", false)
                // the leads are checked already, and the entities have no constraints
                .validationMode(ValidationMode.NONE)
                .createEntityManagerFactory();
    }

    @Override
    public void saveAll(LeadBatch batch) {
        try {
            boolean unused = Retry.onConflict(() -> attempt(batch));
        } catch (StoreFailedException e) {
            throw e.isOutcomeUnknown()
                    ? e
                    : new LeadsNotStoredException(batch.receipt().importId(), e);
        }
    }

    /** Not {@code runInTransaction}: in Hibernate that leaves the transaction open when an {@code Error} is thrown. */
    private boolean attempt(LeadBatch batch) {
        boolean committing = false;
        try (EntityManager manager = factory.createEntityManager()) {
            EntityTransaction transaction = manager.getTransaction();
            transaction.begin();
            work(manager, transaction, batch);
            committing = true;
            transaction.commit();
            return true;
        } catch (PersistenceException e) {
            throw committing
                    ? StoreFailedException.atCommit("storing an import", sqlFailure(e))
                    : StoreFailedException.beforeCommit("storing an import", sqlFailure(e));
        }
    }

    private static void work(EntityManager manager, EntityTransaction transaction, LeadBatch batch) {
        try {
            save(manager, batch);
        } catch (Throwable e) {
            rollBack(transaction, e);
            throw e;
        }
    }

    private static void rollBack(EntityTransaction transaction, Throwable thrown) {
        try {
            transaction.rollback();
        } catch (PersistenceException e) {
            thrown.addSuppressed(StoreFailedException.beforeCommit("rolling back", sqlFailure(e)));
        }
    }

    private static void save(EntityManager manager, LeadBatch batch) {
        insertReceipt(manager, batch);
        TeamRecheck teams = new TeamRecheck();
        for (List<NewLead> leads : batch.chunks(CHUNK)) {
            for (NewLead lead : leads) {
                manager.persist(new LeadEntity(batch.receipt().key(), lead));
                teams.note(lead);
            }
            manager.flush();
            manager.clear();
        }
        manager.unwrap(Session.class)
                .doWork(connection ->
                        teams.recheckAndInsert(connection, batch.receipt().key()));
    }

    private static void insertReceipt(EntityManager manager, LeadBatch batch) {
        try {
            manager.persist(new ImportEntity(batch));
            manager.flush();
        } catch (PersistenceException e) {
            if (StoreFailedException.isOfTakenKey(sqlFailure(e))) {
                throw new ImportIdTakenException(batch.receipt().importId());
            }
            throw e;
        }
    }

    private static SQLException sqlFailure(PersistenceException thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .orElseGet(() -> new SQLException(thrown.getClass().getName()));
    }

    @Override
    public Optional<ImportReceipt> findImport(ImportKey key) {
        return Scope.canBeStored(key)
                ? find(manager -> Optional.ofNullable(manager.find(ImportEntity.class, ImportEntity.Key.of(key))))
                : Optional.empty();
    }

    @Override
    public Optional<ImportReceipt> findImportOfFile(String sourceDigest, Submitter submitter) {
        return find(manager -> manager.createQuery(OF_FILE, ImportEntity.class)
                .setParameter("digest", sourceDigest)
                .setParameter("scope", Scope.text(submitter.ownPartnerId()))
                .setMaxResults(1)
                .getResultStream()
                .findFirst());
    }

    private Optional<ImportReceipt> find(Function<EntityManager, Optional<ImportEntity>> query) {
        try (EntityManager manager = factory.createEntityManager()) {
            return query.apply(manager).map(ImportEntity::receipt);
        } catch (PersistenceException e) {
            throw StoreFailedException.beforeCommit("looking for an import", sqlFailure(e));
        }
    }
}
