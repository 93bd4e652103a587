package io.leadimport.spi.kit;

import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.PartnerRepositoryContract;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Partner repositories that each break one rule, and how the contract fails for them. */
final class BrokenPartnerRepositoryTest {
    private static final String PAGES = "followingThePagesMeetsEveryPartnerOnce";

    /** A sound repository whose parts lie open. */
    abstract static class OpenContract extends PartnerRepositoryContract implements PartnerRepository {
        InMemoryPartnerRepository sound = new InMemoryPartnerRepository(List.of());

        @Override
        protected PartnerRepository repositoryOf(List<Partner> partners) {
            sound = new InMemoryPartnerRepository(partners);
            return this;
        }

        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            return sound.findByIds(ids);
        }

        @Override
        public List<Partner> page(@Nullable String afterId, int limit) {
            return sound.page(afterId, limit);
        }
    }

    @Test
    void aSoundRepositoryBreaksNoRule() {
        KitRun.breaksNoRule(Sound.class, 0);
    }

    static final class Sound extends OpenContract {}

    @Test
    void hidingPartnersThatTakeNoLeadsBreaksRule1() {
        KitRun.of(HidesInactive.class)
                .fails(
                        "everyEntryIsFoundWhateverItsStatus",
                        "PartnerRepository rule 1: asked for \"P-3\", findByIds must return every one that exists, "
                                + "whatever its status, but did not return [P-3]");
    }

    static final class HidesInactive extends OpenContract {
        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            return sound.findByIds(ids).stream()
                    .filter(partner -> partner.status().takesLeads())
                    .toList();
        }
    }

    @Test
    void reportingAnotherStatusBreaksRule1() {
        KitRun.of(CallsEveryoneActive.class)
                .fails(
                        "everyEntryIsFoundWhateverItsStatus",
                        "PartnerRepository rule 1: findByIds must return what the store holds, expected [P-2, ");
    }

    static final class CallsEveryoneActive extends OpenContract {
        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            return sound.findByIds(ids).stream()
                    .map(partner -> new Partner(partner.id(), partner.name(), PartnerStatus.ACTIVE))
                    .toList();
        }
    }

    @Test
    void findingAPartnerTwiceBreaksRule1() {
        KitRun.of(FindsTwice.class)
                .fails(
                        "everyEntryIsFoundWhateverItsStatus",
                        "PartnerRepository rule 1: findByIds must return each once, but returned twice: [P-1]");
    }

    static final class FindsTwice extends OpenContract {
        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            List<Partner> twice = new ArrayList<>(sound.findByIds(ids));
            twice.addAll(sound.findByIds(ids));
            return twice;
        }
    }

    @Test
    void failingForNoIdsBreaksRule1() {
        KitRun.of(FailsForNoIds.class).failsOnly("PartnerRepository rule 1", "noIdsFindNothing");
    }

    static final class FailsForNoIds extends OpenContract {
        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            if (ids.isEmpty()) {
                throw new IllegalStateException("syntax error near IN ()");
            }
            return sound.findByIds(ids);
        }
    }

    @Test
    void failingForAnUnreadableIdBreaksRule2() {
        KitRun.of(FailsForControlCharacters.class)
                .fails("idsThatCannotBeReadHideNoOther", "PartnerRepository rule 2: ")
                .saying(
                        "anIdThatCannotBeReadIsAbsent",
                        "PartnerRepository rule 2: findByIds must answer for \"\\u0000\", but it threw "
                                + "java.lang.IllegalArgumentException: invalid id");
    }

    static final class FailsForControlCharacters extends OpenContract {
        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            if (ids.stream().anyMatch(id -> id.contains("\u0000"))) {
                throw new IllegalArgumentException("invalid id");
            }
            return sound.findByIds(ids);
        }
    }

    @Test
    void givingUpAtAnUnreadableIdBreaksRule2() {
        KitRun.of(GivesUp.class).failsOnly("PartnerRepository rule 2", "idsThatCannotBeReadHideNoOther");
    }

    static final class GivesUp extends OpenContract {
        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            return ids.contains("") ? List.of() : sound.findByIds(ids);
        }
    }

    @Test
    void echoingTheTextThatWasAskedForBreaksRule3() {
        KitRun.of(Echoes.class)
                .failsOnceSaying(
                        "aTextThatIsAlmostAnIdIsNotTheId",
                        "PartnerRepository rule 3: asked for \"p-1\", findByIds returned the id \"p-1\", which the store "
                                + "does not hold. Return the id from the store, in its one canonical text, and never "
                                + "the text that was asked for");
    }

    static final class Echoes extends OpenContract {
        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            List<Partner> found = new ArrayList<>(sound.findByIds(ids));
            for (String id : ids) {
                for (Partner partner : sound.findByIds(Set.of(id.toUpperCase(Locale.ROOT)))) {
                    if (!ids.contains(partner.id())) {
                        found.add(new Partner(id, partner.name(), partner.status()));
                    }
                }
            }
            return found;
        }
    }

    @Test
    void ignoringCaseButReturningTheCanonicalIdBreaksNoRule() {
        KitRun.breaksNoRule(CaseInsensitiveCollation.class, 0);
    }

    static final class CaseInsensitiveCollation extends OpenContract {
        @Override
        public Collection<Partner> findByIds(Set<String> ids) {
            return sound.findByIds(Set.copyOf(
                    ids.stream().map(id -> id.toUpperCase(Locale.ROOT)).toList()));
        }
    }

    @Test
    void ignoringAfterIdBreaksRule4() {
        KitRun.of(AlwaysTheFirstPage.class)
                .failsOnceSaying(
                        PAGES,
                        "PartnerRepository rule 4: the page of all partners with limit 1 after \"P-1\" holds \"P-1\" "
                                + "again. A page begins after afterId and does not hold it");
    }

    static final class AlwaysTheFirstPage extends OpenContract {
        @Override
        public List<Partner> page(@Nullable String afterId, int limit) {
            return sound.page(null, limit);
        }
    }

    @Test
    void pagesThatOverlapBreakRule4() {
        KitRun.of(Overlaps.class).failsOnly("PartnerRepository rule 4", PAGES);
    }

    static final class Overlaps extends OpenContract {
        @Override
        public List<Partner> page(@Nullable String afterId, int limit) {
            List<Partner> page = new ArrayList<>(afterId == null ? List.of() : sound.findByIds(Set.of(afterId)));
            page.addAll(sound.page(afterId, limit));
            return page.subList(0, Math.min(limit, page.size()));
        }
    }

    @Test
    void ignoringTheLimitBreaksRule4() {
        KitRun.of(IgnoresTheLimit.class)
                .failsOnceSaying(
                        PAGES,
                        "PartnerRepository rule 4: the page of all partners with limit 1 from the start must hold at "
                                + "most that many, but holds 25");
    }

    static final class IgnoresTheLimit extends OpenContract {
        @Override
        public List<Partner> page(@Nullable String afterId, int limit) {
            return sound.page(afterId, Integer.MAX_VALUE);
        }
    }

    @Test
    void shortPagesBeforeTheEndBreakRule4() {
        KitRun.of(FiltersAfterLimiting.class)
                .failsOnceSaying(
                        PAGES,
                        "PartnerRepository rule 4: following the pages of all partners with limit 1 to the first that "
                                + "holds fewer must meet all 25, but met 0");
    }

    static final class FiltersAfterLimiting extends OpenContract {
        @Override
        public List<Partner> page(@Nullable String afterId, int limit) {
            return sound.page(afterId, limit).stream()
                    .filter(partner -> !partner.id().equals("P-1"))
                    .toList();
        }
    }

    @Test
    void anOrderThatDependsOnTheLimitBreaksRule4() {
        KitRun.of(OrdersByLimit.class).failsOnly("PartnerRepository rule 4", PAGES);
    }

    static final class OrdersByLimit extends OpenContract {
        @Override
        public List<Partner> page(@Nullable String afterId, int limit) {
            List<Partner> page = new ArrayList<>(sound.page(afterId, limit));
            if (limit == 100) {
                Collections.reverse(page);
            }
            return page;
        }
    }
}
