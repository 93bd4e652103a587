package io.leadimport.spi.kit;

import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.kit.PartnerUserRepositoryContract;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** User repositories that each break one rule, and how the contract fails for them. */
final class BrokenPartnerUserRepositoryTest {
    private static final String PAGES = "followingThePagesMeetsEveryUserOfAPartnerOnceAndNoOther";
    private static final String NO_PARTNER = "aPartnerThatDoesNotExistHasNoUsers";

    /** A sound repository whose parts lie open. */
    abstract static class OpenContract extends PartnerUserRepositoryContract implements PartnerUserRepository {
        List<PartnerUser> all = List.of();
        InMemoryPartnerUserRepository sound = new InMemoryPartnerUserRepository(List.of());

        @Override
        protected PartnerUserRepository repositoryOf(List<Partner> partners, List<PartnerUser> users) {
            all = users;
            sound = new InMemoryPartnerUserRepository(users);
            return this;
        }

        @Override
        public Collection<PartnerUser> findByIds(Set<String> ids) {
            return sound.findByIds(ids);
        }

        @Override
        public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
            return sound.pageOfPartner(partnerId, afterId, limit);
        }
    }

    @Test
    void aSoundRepositoryBreaksNoRule() {
        KitRun.breaksNoRule(Sound.class, 0);
    }

    static final class Sound extends OpenContract {}

    @Test
    void hidingInactiveUsersBreaksRule1() {
        KitRun.of(HidesInactive.class).fails("everyEntryIsFoundWhateverItsStatus", "PartnerUserRepository rule 1: ");
    }

    static final class HidesInactive extends OpenContract {
        @Override
        public Collection<PartnerUser> findByIds(Set<String> ids) {
            return sound.findByIds(ids).stream().filter(PartnerUser::active).toList();
        }
    }

    @Test
    void findingUsersOfOtherTeamsBreaksRule5() {
        KitRun.of(FindsOtherTeams.class)
                .failsOnly("PartnerUserRepository rule 5", "theUsersOfOnePartnerAreFoundByIdAndNoOthers");
    }

    static final class FindsOtherTeams extends OpenContract {
        @Override
        public Collection<PartnerUser> findByIdsOfPartner(String partnerId, Set<String> ids) {
            return sound.findByIds(ids);
        }
    }

    @Test
    void failingForAnUnreadableIdBreaksRule2() {
        KitRun.of(FailsForLongIds.class)
                .failsOnly(
                        "PartnerUserRepository rule 2",
                        "anIdThatCannotBeReadIsAbsent",
                        "idsThatCannotBeReadHideNoOther")
                .saying(
                        "anIdThatCannotBeReadIsAbsent",
                        "PartnerUserRepository rule 2: findByIds must answer for \"" + "x".repeat(60)
                                + "\u2026\" (10000 characters), but it threw java.lang.IllegalArgumentException: value "
                                + "too long");
    }

    static final class FailsForLongIds extends OpenContract {
        @Override
        public Collection<PartnerUser> findByIds(Set<String> ids) {
            if (ids.stream().anyMatch(id -> id.length() > 255)) {
                throw new IllegalArgumentException("value too long");
            }
            return sound.findByIds(ids);
        }
    }

    @Test
    void trimmingIdsAndEchoingThemBreaksRule3() {
        KitRun.of(Trims.class).fails("aTextThatIsAlmostAnIdIsNotTheId", "PartnerUserRepository rule 3: ");
    }

    static final class Trims extends OpenContract {
        @Override
        public Collection<PartnerUser> findByIds(Set<String> ids) {
            List<PartnerUser> found = new ArrayList<>();
            for (String id : ids) {
                sound.findByIds(Set.of(id.strip())).forEach(user -> found.add(withId(user, id)));
            }
            return found;
        }

        private static PartnerUser withId(PartnerUser user, String id) {
            return new PartnerUser(id, user.partnerId(), user.name(), user.email(), user.active());
        }
    }

    @Test
    void listingUsersOfOtherPartnersBreaksRule4() {
        KitRun.of(ListsEveryone.class)
                .failsOnly("PartnerUserRepository rule 4", PAGES, NO_PARTNER)
                .saying(
                        PAGES,
                        "PartnerUserRepository rule 4: the page of the users of partner \"P-1\" with limit 1 after "
                                + "\"U-1\" holds \"U-10\", which does not belong there");
    }

    static final class ListsEveryone extends OpenContract {
        @Override
        public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
            return new UsersById(all).page(afterId, limit);
        }
    }

    @Test
    void failingForAPartnerWithoutUsersBreaksRule4() {
        KitRun.of(FailsForUnknownPartners.class).failsOnly("PartnerUserRepository rule 4", PAGES, NO_PARTNER);
    }

    static final class FailsForUnknownPartners extends OpenContract {
        @Override
        public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
            List<PartnerUser> page = sound.pageOfPartner(partnerId, afterId, limit);
            if (page.isEmpty() && afterId == null) {
                throw new IllegalArgumentException("no such partner");
            }
            return page;
        }
    }

    @Test
    void ignoringAfterIdOrTheLimitBreaksRule4() {
        KitRun.of(IgnoresAfterId.class).failsOnly("PartnerUserRepository rule 4", PAGES);
        KitRun.of(IgnoresTheLimit.class).failsOnly("PartnerUserRepository rule 4", PAGES);
    }

    static final class IgnoresAfterId extends OpenContract {
        @Override
        public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
            return sound.pageOfPartner(partnerId, null, limit);
        }
    }

    static final class IgnoresTheLimit extends OpenContract {
        @Override
        public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
            return sound.pageOfPartner(partnerId, afterId, 1_000);
        }
    }

    private record UsersById(List<PartnerUser> users) {
        List<PartnerUser> page(@Nullable String afterId, int limit) {
            return users.stream()
                    .sorted(Comparator.comparing(PartnerUser::id))
                    .filter(user -> afterId == null || user.id().compareTo(afterId) > 0)
                    .limit(limit)
                    .toList();
        }
    }
}
