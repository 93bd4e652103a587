package io.leadimport.kit;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link PartnerRepository}: a host extends it beside its repository and runs it. There is a test for
 * each numbered rule of the interface; a message begins with the rule that is broken. {@link Partner#key()} is the
 * host's own and is not compared.
 */
public abstract class PartnerRepositoryContract {
    /** For subclasses. */
    protected PartnerRepositoryContract() {}

    /**
     * The host's repository over a store that holds these partners and no others. Called once in each test, after every
     * {@code BeforeEach} method.
     *
     * @param partners those of {@link #directory()}
     * @return the repository, not null
     */
    protected abstract PartnerRepository repositoryOf(List<Partner> partners);

    /**
     * The partners the kit works with.
     *
     * @implSpec returns {@link SampleDirectory#standard()}; a host with keys of another kind overrides it
     * @return the directory, the same at every call; not null
     */
    protected SampleDirectory directory() {
        return SampleDirectory.standard();
    }

    @Test
    void everyPartnerIsFoundWhateverItsStatus() {
        IdLookup<Partner> lookup = lookup();
        lookup.loadedIds().forEach(id -> lookup.finds(rule(1), Set.of(id)));
        lookup.finds(rule(1), lookup.loadedIds());
    }

    @Test
    void anIdThatNoPartnerHasIsAbsent() {
        lookup().finds(rule(1), unknownIds(1).toList());
    }

    @Test
    void noIdsFindNoPartner() {
        lookup().finds(rule(1), Set.of());
    }

    @Test
    void threeHundredIdsAreLookedUpAtOnce() {
        IdLookup<Partner> lookup = lookup();
        List<String> ids =
                new ArrayList<>(unknownIds(300 - lookup.loadedIds().size()).toList());
        ids.addAll(150, lookup.loadedIds());
        lookup.finds(rule(1), ids);
    }

    @Test
    void anIdThatCannotBeReadIsAbsent() {
        IdLookup<Partner> lookup = lookup();
        AwkwardIds.ALL.stream()
                .filter(id -> !lookup.loadedIds().contains(id))
                .forEach(id -> lookup.finds(rule(2), Set.of(id)));
    }

    @Test
    void idsThatCannotBeReadHideNoOtherPartner() {
        IdLookup<Partner> lookup = lookup();
        lookup.finds(
                rule(2),
                Stream.concat(AwkwardIds.ALL.stream(), lookup.loadedIds().stream())
                        .toList());
    }

    @Test
    void aTextThatIsAlmostAnIdIsNotTheId() {
        IdLookup<Partner> lookup = lookup();
        for (String id : lookup.loadedIds()) {
            AwkwardIds.variantsOf(id).forEach(variant -> lookup.finds(rule(3), Set.of(variant)));
            lookup.finds(rule(3), AwkwardIds.variantsOf(id));
        }
    }

    @Test
    void followingThePagesMeetsEveryPartnerOnce() {
        List<Partner> partners = directory().partners();
        PartnerRepository repository = repositoryOf(partners);
        new PageWalk<>(rule(4), "all partners", repository::page, Partner::id)
                .meets(lookup(partners, repository).loadedIds(), 1, 7, partners.size(), 100);
    }

    private IdLookup<Partner> lookup() {
        List<Partner> partners = directory().partners();
        return lookup(partners, repositoryOf(partners));
    }

    private static IdLookup<Partner> lookup(List<Partner> partners, PartnerRepository repository) {
        return new IdLookup<>(
                partners, partner -> List.of(partner.id(), partner.name(), partner.status()), repository::findByIds);
    }

    private Stream<String> unknownIds(int count) {
        return IntStream.range(0, count).mapToObj(i -> directory().partnerId(5_000 + i));
    }

    private static Rule rule(int number) {
        return new Rule("PartnerRepository", number);
    }
}
