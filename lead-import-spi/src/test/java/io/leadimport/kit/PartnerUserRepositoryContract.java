package io.leadimport.kit;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link PartnerUserRepository}: a host extends it beside its repository and runs it. There is a test
 * for each numbered rule of the interface; a message begins with the rule that is broken. {@link PartnerUser#key()} is
 * the host's own and is not compared.
 */
public abstract class PartnerUserRepositoryContract {
    /** For subclasses. */
    protected PartnerUserRepositoryContract() {}

    /**
     * The host's repository over a store that holds these partners and users and no others. Called once in each test,
     * after every {@code BeforeEach} method.
     *
     * @param partners those of {@link #directory()}, which the users belong to
     * @param users those of {@link #directory()}
     * @return the repository, not null
     */
    protected abstract PartnerUserRepository repositoryOf(List<Partner> partners, List<PartnerUser> users);

    /**
     * The partners and users the kit works with.
     *
     * @implSpec returns {@link SampleDirectory#standard()}; a host with keys of another kind overrides it
     * @return the directory, the same at every call; not null
     */
    protected SampleDirectory directory() {
        return SampleDirectory.standard();
    }

    @Test
    void everyUserIsFoundActiveOrNotAndOfWhicheverPartner() {
        IdLookup<PartnerUser> lookup = lookup();
        lookup.loadedIds().forEach(id -> lookup.finds(rule(1), Set.of(id)));
        lookup.finds(rule(1), lookup.loadedIds());
    }

    @Test
    void anIdThatNoUserHasIsAbsent() {
        lookup().finds(rule(1), unknownIds(1).toList());
    }

    @Test
    void noIdsFindNoUser() {
        lookup().finds(rule(1), Set.of());
    }

    @Test
    void threeHundredIdsAreLookedUpAtOnce() {
        IdLookup<PartnerUser> lookup = lookup();
        List<String> ids =
                new ArrayList<>(unknownIds(300 - lookup.loadedIds().size()).toList());
        ids.addAll(150, lookup.loadedIds());
        lookup.finds(rule(1), ids);
    }

    @Test
    void anIdThatCannotBeReadIsAbsent() {
        IdLookup<PartnerUser> lookup = lookup();
        AwkwardIds.ALL.forEach(id -> lookup.finds(rule(2), Set.of(id)));
    }

    @Test
    void idsThatCannotBeReadHideNoOtherUser() {
        IdLookup<PartnerUser> lookup = lookup();
        lookup.finds(
                rule(2),
                Stream.concat(AwkwardIds.ALL.stream(), lookup.loadedIds().stream())
                        .toList());
    }

    @Test
    void aTextThatIsAlmostAnIdIsNotTheId() {
        IdLookup<PartnerUser> lookup = lookup();
        for (String id : lookup.loadedIds()) {
            AwkwardIds.variantsOf(id).forEach(variant -> lookup.finds(rule(3), Set.of(variant)));
            lookup.finds(rule(3), AwkwardIds.variantsOf(id));
        }
    }

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

    private IdLookup<PartnerUser> lookup() {
        return lookup(directory().users(), repository()::findByIds);
    }

    private static IdLookup<PartnerUser> lookup(
            List<PartnerUser> loaded, Function<Set<String>, Collection<PartnerUser>> find) {
        return new IdLookup<>(
                loaded, user -> List.of(user.id(), user.partnerId(), user.name(), user.email(), user.active()), find);
    }

    private static PageWalk<PartnerUser> walk(PartnerUserRepository repository, String partnerId) {
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

    private Stream<String> unknownIds(int count) {
        return IntStream.range(0, count).mapToObj(i -> directory().userId(5_000 + i));
    }

    private static Rule rule(int number) {
        return new Rule("PartnerUserRepository", number);
    }
}
