package io.leadimport.kit;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadRepository;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the contracts of leads need from a host. JUnit creates one instance for each test and calls it on one thread. The contracts
 * call the repository on several threads at once.
 */
public abstract class LeadStoreFixture {
    /** For subclasses. */
    protected LeadStoreFixture() {}

    /**
     * Returns the host's repository over a store without imports. Called once in each test, after every {@code BeforeEach}
     * method. If the store has foreign keys to partners and users, those of {@link #directory()} must exist.
     *
     * @return the repository, not null
     */
    protected abstract LeadRepository repository();

    /**
     * Reads the committed leads of an import, in the order in which they are stored. Use a separate connection, not the
     * repository, so that open transactions stay invisible. Find the leads even if there is no receipt.
     *
     * @param key the import, compared exactly; not null
     * @return the leads, empty if there are none; not null
     */
    protected abstract List<StoredLead> storedLeads(ImportKey key);

    /**
     * Returns the partners and users of the kit's leads.
     *
     * @implSpec returns {@link SampleDirectory#standard()}; a host with keys of another kind overrides it
     * @return the directory, the same at every call; not null
     */
    protected SampleDirectory directory() {
        return SampleDirectory.standard();
    }

    /**
     * Returns the content of the kit's leads. The samples are used in turn.
     *
     * @implSpec returns {@link SampleLead#ofEveryType()}; override it if the store has fixed columns
     * @return at least one sample, the same at every call; not null
     */
    protected List<SampleLead> sampleLeads() {
        return SampleLead.ofEveryType();
    }

    /**
     * Compares a decimal of the batch with the stored one. All other values are compared by {@code equals}.
     *
     * @implSpec compares the numbers and ignores the scale, so that a column may store 12.50 as 12.5; a host that keeps the scale
     *     overrides it with {@code expected.equals(stored)}
     * @param expected the value in the batch; not null
     * @param stored the value in the store; not null
     * @return true if they are the same to the host
     */
    protected boolean sameDecimal(BigDecimal expected, BigDecimal stored) {
        return expected.compareTo(stored) == 0;
    }

    final ListBatch sample(String importId, int leads) {
        return new SampleImports(directory(), sampleLeads()).batch(importId, leads);
    }
}
