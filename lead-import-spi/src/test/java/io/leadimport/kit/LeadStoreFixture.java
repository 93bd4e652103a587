package io.leadimport.kit;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadRepository;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the contracts of leads need of a host. JUnit makes one instance for each test, and calls it on one thread; the
 * repository is called by several threads at once.
 */
public abstract class LeadStoreFixture {
    /** For subclasses. */
    protected LeadStoreFixture() {}

    /**
     * The host's repository over a store that holds no import. Called once in each test, after every {@code BeforeEach}
     * method; the partners and users of {@link #directory()} must be there if the store has foreign keys to them.
     *
     * @return the repository, not null
     */
    protected abstract LeadRepository repository();

    /**
     * Reads the leads that are committed under a key, in the order in which they are stored, by a connection of
     * its own and not by the repository: a transaction that is open somewhere must not show. Leads must be found
     * whether or not a receipt stands beside them.
     *
     * @param key the import, compared exactly; not null
     * @return the leads, none if there are none; not null
     */
    protected abstract List<StoredLead> storedLeads(ImportKey key);

    /**
     * The partners and users that the kit's leads belong to.
     *
     * @implSpec returns {@link SampleDirectory#standard()}; a host with keys of another kind overrides it
     * @return the directory, the same at every call; not null
     */
    protected SampleDirectory directory() {
        return SampleDirectory.standard();
    }

    /**
     * What the kit's leads say; the samples are used in turn.
     *
     * @implSpec returns {@link SampleLead#ofEveryType()}; a host whose store has fixed columns overrides it
     * @return at least one sample, the same at every call; not null
     */
    protected List<SampleLead> sampleLeads() {
        return SampleLead.ofEveryType();
    }

    /**
     * Whether a decimal was stored as it was given. All other values are compared by {@code equals}.
     *
     * @implSpec compares the numbers and ignores the scale, so that a column may store 12.50 as 12.5; a host that keeps
     *     the scale overrides it with {@code given.equals(stored)}
     * @param given the value the batch held; not null
     * @param stored the value in the store; not null
     * @return true if they are the same to the host
     */
    protected boolean sameDecimal(BigDecimal given, BigDecimal stored) {
        return given.compareTo(stored) == 0;
    }

    final ListBatch sample(String importId, int leads) {
        return new SampleImports(directory(), sampleLeads()).batch(importId, leads);
    }
}
