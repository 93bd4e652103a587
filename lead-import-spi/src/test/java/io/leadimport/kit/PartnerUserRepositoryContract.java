package io.leadimport.kit;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link PartnerUserRepository}. A host extends this class with its own repository and runs it. Each numbered rule of the
 * interface has a test, whose message starts with the broken rule. {@link PartnerUser#key()} is
 * the host's own and is not compared.
 */
public abstract class PartnerUserRepositoryContract extends DirectoryContract<PartnerUser> {
    /** For subclasses. */
    protected PartnerUserRepositoryContract() {
        super("PartnerUserRepository");
    }

    /**
     * The host's repository over a store that holds these partners and users and no others. Called once in each test,
     * after every {@code BeforeEach} method.
     *
     * @param partners those of {@link #directory()}, which the users belong to
     * @param users those of {@link #directory()}
     * @return the repository, not null
     */
    protected abstract PartnerUserRepository repositoryOf(List<Partner> partners, List<PartnerUser> users);

    @Test
    void followingThePagesMeetsEveryUserOfAPartnerOnceAndNoOther() {
        PartnerUserRepository repository = repository();
        for (Partner partner : directory().partners()) {
            walk(repository, partner.id())
                    .meets(
                            userIdsOf(partner.id()),
                            1,
                            7,
                            userIdsOf(partner.id()).size() + 1,
                            100);
        }
    }

    @Test
    void aPartnerThatDoesNotExistHasNoUsers() {
        PartnerUserRepository repository = repository();
        for (String partnerId : AwkwardIds.ALL) {
            walk(repository, partnerId).meets(userIdsOf(partnerId), 7);
        }
        walk(repository, directory().partnerId(5_000)).meets(Set.of(), 7);
    }

    @Test
    void theUsersOfOnePartnerAreFoundByIdAndNoOthers() {
        PartnerUserRepository repository = repository();
        Set<String> all = directory().users().stream().map(PartnerUser::id).collect(Collectors.toSet());
        for (Partner partner : directory().partners()) {
            IdLookup<PartnerUser> lookup = lookup(
                    directory().users().stream()
                            .filter(user -> user.partnerId().equals(partner.id()))
                            .toList(),
                    ids -> repository.findByIdsOfPartner(partner.id(), ids));
            lookup.finds(rule(5), all);
            lookup.finds(rule(5), Set.of());
        }
        for (String partnerId : AwkwardIds.ALL) {
            lookup(List.of(), ids -> repository.findByIdsOfPartner(partnerId, ids))
                    .finds(rule(5), all);
        }
    }

    private PartnerUserRepository repository() {
        return repositoryOf(directory().partners(), directory().users());
    }

    @Override
    final IdLookup<PartnerUser> lookup() {
        return lookup(directory().users(), repository()::findByIds);
    }

    private static IdLookup<PartnerUser> lookup(
            List<PartnerUser> loaded, Function<Set<String>, Collection<PartnerUser>> find) {
        return new IdLookup<>(
                loaded, user -> List.of(user.id(), user.partnerId(), user.name(), user.email(), user.active()), find);
    }

    private PageWalk<PartnerUser> walk(PartnerUserRepository repository, String partnerId) {
        return new PageWalk<>(
                rule(4),
                "the users of partner " + Shown.text(partnerId),
                (after, limit) -> repository.pageOfPartner(partnerId, after, limit),
                PartnerUser::id);
    }

    private Set<String> userIdsOf(String partnerId) {
        return directory().users().stream()
                .filter(user -> user.partnerId().equals(partnerId))
                .map(PartnerUser::id)
                .collect(Collectors.toSet());
    }

    @Override
    final String id(int number) {
        return directory().userId(number);
    }
}
