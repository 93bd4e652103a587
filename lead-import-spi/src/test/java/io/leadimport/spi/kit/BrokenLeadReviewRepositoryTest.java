package io.leadimport.spi.kit;

import io.leadimport.kit.InMemoryLeadRepository;
import io.leadimport.kit.LeadReviewRepositoryContract;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.DecisionCount;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadDecision;
import io.leadimport.spi.LeadRepository;
import io.leadimport.spi.LeadReviewRepository;
import io.leadimport.spi.LeadSelection;
import io.leadimport.spi.LeadStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Review repositories that each break one rule, and how the contract fails for them. */
final class BrokenLeadReviewRepositoryTest {
    /** A sound repository whose parts lie open: it decides in memory, and the store beneath it only holds the leads. */
    abstract static class OpenContract extends LeadReviewRepositoryContract implements LeadReviewRepository {
        final InMemoryLeadRepository leads = new InMemoryLeadRepository();
        final Map<String, LeadStatus> decided = new LinkedHashMap<>();

        @Override
        public synchronized DecisionCount decide(LeadSelection selection, LeadDecision decision) {
            List<String> ids = selected(selection);
            List<String> pending = ids.stream().filter(this::decidable).toList();
            pending.forEach(id -> decided.put(id, decision.status()));
            return new DecisionCount(pending.size(), ids.size() - pending.size());
        }

        boolean decidable(String leadId) {
            return !decided.containsKey(leadId);
        }

        List<String> selected(LeadSelection selection) {
            if (selection instanceof LeadSelection.OneLead one) {
                return leads.leads().stream()
                        .map(StoredLead::id)
                        .filter(one.leadId()::equals)
                        .toList();
            }
            ImportKey key = ((LeadSelection.WholeImport) selection).key();
            return leads.leads(key).stream().map(StoredLead::id).toList();
        }

        private StoredLead withStatus(StoredLead lead) {
            return new StoredLead(
                    lead.id(),
                    lead.row(),
                    lead.partnerId(),
                    lead.partnerUserId(),
                    decided.getOrDefault(lead.id(), LeadStatus.PENDING),
                    lead.values(),
                    lead.unreadable());
        }

        @Override
        protected LeadRepository repository() {
            return leads;
        }

        @Override
        protected LeadReviewRepository reviewRepository() {
            return this;
        }

        @Override
        protected synchronized List<StoredLead> storedLeads(ImportKey key) {
            return leads.leads(key).stream().map(this::withStatus).toList();
        }
    }

    @Test
    void aSoundRepositoryBreaksNoRule() {
        KitRun.breaksNoRule(Sound.class, 0);
    }

    static final class Sound extends OpenContract {}

    @Test
    void decidingOnlySomeOfTheSelectionBreaksRule1() {
        KitRun.of(DecidesTheFirstTen.class)
                .fails("aWholeImportIsApproved", "LeadReviewRepository rule 1: ")
                .saying(
                        "aWholeImportIsDeclined",
                        "LeadReviewRepository rule 1: decide must count DecisionCount[decided=40, alreadyDecided=0], but "
                                + "counted DecisionCount[decided=10, alreadyDecided=0]");
    }

    static final class DecidesTheFirstTen extends OpenContract {
        @Override
        List<String> selected(LeadSelection selection) {
            return super.selected(selection).stream().limit(10).toList();
        }
    }

    @Test
    void approvingWhatIsDeclinedBreaksRule1() {
        KitRun.of(ApprovesAlways.class)
                .fails(
                        "aWholeImportIsDeclined",
                        "LeadReviewRepository rule 1: an import of 40 pending leads was decided, so all of them must be "
                                + "DECLINED, but 0 are. Commit before decide returns");
    }

    static final class ApprovesAlways extends OpenContract {
        @Override
        public synchronized DecisionCount decide(LeadSelection selection, LeadDecision decision) {
            return super.decide(
                    selection, new LeadDecision(LeadStatus.APPROVED, decision.decidedBy(), decision.decidedAt()));
        }
    }

    @Test
    void decidingALeadTwiceBreaksRule2() {
        KitRun.of(DecidesTwice.class)
                .failsOnly(
                        "LeadReviewRepository rule 2",
                        "aLeadThatIsDecidedIsLeftAsItIs",
                        "twoThreadsDecideEveryLeadOfAnImportOnce",
                        "eightThreadsDecideEveryLeadOfAnImportOnce",
                        "eightThreadsDecideALeadOnce",
                        "threadsThatDecideALeadAndItsImportDecideEveryLeadOnce")
                .saying(
                        "eightThreadsDecideALeadOnce",
                        "LeadReviewRepository rule 2: 8 threads decided 1 leads at once, so the counts of decided leads "
                                + "must add up to 1, but they add up to 8. Update where the status is pending, and "
                                + "count the rows that were updated");
    }

    static final class DecidesTwice extends OpenContract {
        @Override
        boolean decidable(String leadId) {
            return true;
        }
    }

    @Test
    void readingBeforeDecidingWithoutALockBreaksRule2() {
        KitRun.of(ReadsThenWrites.class)
                .fails("twoThreadsDecideEveryLeadOfAnImportOnce", "LeadReviewRepository rule 2: ")
                .fails("eightThreadsDecideALeadOnce", "LeadReviewRepository rule 2: ");
    }

    static final class ReadsThenWrites extends OpenContract {
        @Override
        public DecisionCount decide(LeadSelection selection, LeadDecision decision) {
            List<String> pending = new ArrayList<>(selected(selection));
            int all = pending.size();
            synchronized (this) {
                pending.removeAll(decided.keySet());
            }
            if (!pending.isEmpty()) {
                letOthersRead();
            }
            synchronized (this) {
                pending.forEach(id -> decided.put(id, decision.status()));
            }
            return new DecisionCount(pending.size(), all - pending.size());
        }
    }

    private static void letOthersRead() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void failingForAnUnreadableIdBreaksRule3() {
        KitRun.of(ThrowsForUnknownLeads.class)
                .failsOnly(
                        "LeadReviewRepository rule 3",
                        "anUnknownOrUnreadableLeadIdSelectsNothing",
                        "anUnknownOrUnreadableImportIdSelectsNothing",
                        "anImportIdSelectsNoLeadAndALeadIdNoImport")
                .saying(
                        "anUnknownOrUnreadableLeadIdSelectsNothing",
                        "LeadReviewRepository rule 3: decide must answer for OneLead, but it threw "
                                + "java.lang.IllegalArgumentException: no such lead");
    }

    static final class ThrowsForUnknownLeads extends OpenContract {
        @Override
        List<String> selected(LeadSelection selection) {
            List<String> selected = super.selected(selection);
            if (selected.isEmpty()) {
                throw new IllegalArgumentException("no such lead");
            }
            return selected;
        }
    }

    @Test
    void findingImportsWhateverTheirCaseBreaksRule3() {
        KitRun.of(IgnoresCase.class)
                .failsOnceSaying(
                        "anUnknownOrUnreadableImportIdSelectsNothing",
                        "LeadReviewRepository rule 3: WholeImport \"KIT-IMPORT-1\" selects nothing and must count "
                                + "nothing, but counted DecisionCount[decided=40, alreadyDecided=0]. Take an id for a "
                                + "key only if it is the key's one canonical text");
    }

    static final class IgnoresCase extends OpenContract {
        @Override
        List<String> selected(LeadSelection selection) {
            return selection instanceof LeadSelection.WholeImport whole
                            && whole.key().partnerId().isEmpty()
                            && whole.key().importId().equalsIgnoreCase("Kit-Import-1")
                    ? super.selected(LeadSelection.ofImport(ImportKey.ofAdmins("Kit-Import-1")))
                    : super.selected(selection);
        }
    }

    @Test
    void decidingLeadsOfOtherImportsBreaksRule4() {
        KitRun.of(DecidesOtherImports.class)
                .failsOnly(
                        "LeadReviewRepository rule 4",
                        "leadsOfOtherImportsAreLeftAsTheyAre",
                        "leadsOfAnImportOfTheSameIdInAnotherScopeAreLeftAsTheyAre")
                .saying(
                        "leadsOfOtherImportsAreLeftAsTheyAre",
                        "LeadReviewRepository rule 4: leads of other imports were not selected and must be left as they "
                                + "are, but decide changed them. Restrict the update to the selection");
    }

    static final class DecidesOtherImports extends OpenContract {
        @Override
        public synchronized DecisionCount decide(LeadSelection selection, LeadDecision decision) {
            DecisionCount count = super.decide(selection, decision);
            if (selection instanceof LeadSelection.WholeImport && count.decided() > 0) {
                leads.leads().forEach(lead -> decided.putIfAbsent(lead.id(), decision.status()));
            }
            return count;
        }
    }

    @Test
    void decidingTheWholeImportOfALeadBreaksRule4() {
        KitRun.of(DecidesNeighbours.class)
                .fails("otherLeadsOfTheSameImportAreLeftAsTheyAre", "LeadReviewRepository rule 4: ");
    }

    static final class DecidesNeighbours extends OpenContract {
        @Override
        List<String> selected(LeadSelection selection) {
            List<String> selected = super.selected(selection);
            return selection instanceof LeadSelection.OneLead && selected.contains("L-1")
                    ? super.selected(LeadSelection.ofImport(ImportKey.ofAdmins("Kit-Import-1")))
                    : selected;
        }
    }
}
