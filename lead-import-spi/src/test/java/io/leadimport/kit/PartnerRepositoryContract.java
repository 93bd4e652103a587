package io.leadimport.kit;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link PartnerRepository}. A host extends this class with its own repository and runs it. Each numbered rule of the
 * interface has a test, whose message starts with the broken rule. {@link Partner#key()} is the
 * host's own and is not compared.
 */
public abstract class PartnerRepositoryContract extends DirectoryContract<Partner> {
    /** For subclasses. */
    protected PartnerRepositoryContract() {
        super("PartnerRepository");
    }

    /**
     * The host's repository over a store that holds these partners and no others. Called once in each test, after every
     * {@code BeforeEach} method.
     *
     * @param partners those of {@link #directory()}
     * @return the repository, not null
     */
    protected abstract PartnerRepository repositoryOf(List<Partner> partners);

    @Test
    void followingThePagesMeetsEveryPartnerOnce() {
        List<Partner> partners = directory().partners();
        PartnerRepository repository = repositoryOf(partners);
        new PageWalk<>(rule(4), "all partners", repository::page, Partner::id)
                .meets(lookup(partners, repository).loadedIds(), 1, 7, partners.size(), 100);
    }

    @Override
    final IdLookup<Partner> lookup() {
        List<Partner> partners = directory().partners();
        return lookup(partners, repositoryOf(partners));
    }

    private static IdLookup<Partner> lookup(List<Partner> partners, PartnerRepository repository) {
        return new IdLookup<>(
                partners, partner -> List.of(partner.id(), partner.name(), partner.status()), repository::findByIds);
    }

    @Override
    final String id(int number) {
        return directory().partnerId(number);
    }
}
