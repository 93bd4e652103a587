package io.leadimport.spi.kit;

import io.leadimport.kit.SampleLead;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.ReferencesChangedException;
import io.leadimport.spi.Submitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hosts that do what a host need not do (rules 9 to 11), soundly or not, and what the contract says of them. */
final class OptionalRulesTest {
    private static final String REFUSED_LEAD = "aLeadThatTheHostRefusesIsNamedAndNothingIsStored";
    private static final String PARTNER_BEFORE = "aPartnerThatIsSuspendedAfterTheCheckIsRefused";
    private static final String USER_BEFORE = "aUserWhoIsDeactivatedAfterTheCheckIsRefused";
    private static final String USER_MOVED = "aUserWhoMovedToAnotherTeamAfterTheCheckIsRefused";
    private static final String PARTNER_MEANWHILE = "aPartnerThatIsSuspendedWhileLeadsAreStoredWaitsOrIsRefused";
    private static final String USER_MEANWHILE = "aUserWhoIsDeactivatedWhileLeadsAreStoredWaitsOrIsRefused";
    private static final String LATEST = "theLatestImportOfAFileIsFound";
    private static final String SCOPE = "anImportOfAFileIsFoundInItsScopeOnly";
    private static final String NEVER = "aFileThatWasNeverImportedIsNotFound";

    /** Refuses leads of Blocked, looks at partners and users again while it holds a lock, and finds imports of files. */
    abstract static class CarefulContract extends OpenLeadContract {
        private final Set<String> gone = new HashSet<>();
        private final Map<String, String> moved = new HashMap<>();
        /** Imports share them; who changes something waits for all of them. */
        private final ReadWriteLock ofPartners = new ReentrantReadWriteLock();

        private final ReadWriteLock ofUsers = new ReentrantReadWriteLock();

        @Override
        public void saveAll(LeadBatch batch) {
            whileNoPartnerChanges(() -> whileNoUserChanges(() -> {
                refuseChanged(batch);
                super.saveAll(batch);
            }));
        }

        void whileNoPartnerChanges(Runnable work) {
            under(ofPartners.readLock(), work);
        }

        void whileNoUserChanges(Runnable work) {
            under(ofUsers.readLock(), work);
        }

        private static void under(Lock lock, Runnable work) {
            lock.lock();
            try {
                work.run();
            } finally {
                lock.unlock();
            }
        }

        void refuseChanged(LeadBatch batch) {
            boolean any = Stream.concat(batch.partnerIds().stream(), batch.partnerUserIds().stream())
                    .anyMatch(id -> gone.contains(id) || moved.containsKey(id));
            for (NewLead lead : any ? batch : List.<NewLead>of()) {
                if (gone.contains(lead.partnerId()) || gone.contains(lead.partnerUserId()) || isOfAnotherTeam(lead)) {
                    refuse(batch, lead);
                }
            }
        }

        boolean isOfAnotherTeam(NewLead lead) {
            return !moved.getOrDefault(lead.partnerUserId(), lead.partnerId()).equals(lead.partnerId());
        }

        void refuse(LeadBatch batch, NewLead lead) {
            throw new ReferencesChangedException();
        }

        @Override
        StoredLead stored(NewLead lead) {
            if ("Blocked".equals(lead.text("company"))) {
                throw new LeadRefusedException(lead.row(), "company", "no leads of Blocked");
            }
            return super.stored(lead);
        }

        @Override
        public synchronized Optional<ImportReceipt> findImportOfFile(String digest, Submitter submitter) {
            return latest(imports().filter(receipt -> isOfFile(receipt, digest) && isInScope(receipt, submitter)));
        }

        Stream<ImportReceipt> imports() {
            return receipts.values().stream();
        }

        boolean isOfFile(ImportReceipt receipt, String digest) {
            return receipt.sourceDigest().equals(digest);
        }

        boolean isInScope(ImportReceipt receipt, Submitter submitter) {
            return receipt.submitter().sharesScopeWith(submitter);
        }

        Optional<ImportReceipt> latest(Stream<ImportReceipt> found) {
            return found.reduce((earlier, later) -> later);
        }

        @Override
        protected Optional<SampleLead> refusedLead() {
            return Optional.of(new SampleLead(Map.of("company", "Blocked"), Map.of()));
        }

        @Override
        protected Optional<Consumer<String>> partnerSuspension() {
            return Optional.of(partner -> under(ofPartners.writeLock(), () -> gone.add(partner)));
        }

        @Override
        protected Optional<Consumer<String>> userDeactivation() {
            return Optional.of(user -> under(ofUsers.writeLock(), () -> gone.add(user)));
        }

        @Override
        protected Optional<BiConsumer<String, String>> userMove() {
            return Optional.of((user, partner) -> under(ofUsers.writeLock(), () -> moved.put(user, partner)));
        }

        @Override
        protected boolean findsImportsOfFiles() {
            return true;
        }
    }

    @Test
    void aHostThatDoesAllOfItSoundlyBreaksNoRule() {
        KitRun.breaksNoRule(Careful.class, 1);
    }

    static final class Careful extends CarefulContract {}

    @Test
    void aHostThatLooksAtPartnersAgainAfterTheLastLeadBreaksNoRule() {
        KitRun.breaksNoRule(LooksAtTheEnd.class, 1);
    }

    static final class LooksAtTheEnd extends CarefulContract {
        @Override
        public void saveAll(LeadBatch batch) {
            refuseIfTaken(batch.receipt());
            List<StoredLead> staged = new ArrayList<>();
            stage(batch, staged);
            whileNoPartnerChanges(() -> whileNoUserChanges(() -> {
                refuseChanged(batch);
                publish(batch.receipt(), staged);
            }));
        }
    }

    @Test
    void storingALeadThatTheHostRefusesBreaksRule9() {
        KitRun.of(StoresBlocked.class)
                .failsOnceSaying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the lead of row 10 is refused by the host, so saveAll must throw "
                                + "LeadRefusedException, but it returned");
    }

    static final class StoresBlocked extends CarefulContract {
        @Override
        StoredLead stored(NewLead lead) {
            try {
                return super.stored(lead);
            } catch (LeadRefusedException e) {
                return super.stored(
                        new NewLead(lead.row(), lead.line(), lead.partner(), lead.partnerUser(), Map.of(), Map.of()));
            }
        }
    }

    @Test
    void blamingAnotherRowBreaksRule9() {
        KitRun.of(BlamesTheLine.class)
                .failsOnceSaying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the lead of row 10 is refused by the host, so LeadRefusedException must "
                                + "name the row, but it names row 20");
    }

    static final class BlamesTheLine extends CarefulContract {
        @Override
        StoredLead stored(NewLead lead) {
            try {
                return super.stored(lead);
            } catch (LeadRefusedException e) {
                throw new LeadRefusedException(lead.line(), e.field(), e.reason());
            }
        }
    }

    @Test
    void storingTheLeadsBeforeTheRefusedOneBreaksRule9() {
        KitRun.of(StoresTheOthers.class)
                .failsOnceSaying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the host refused a lead, so nothing may be stored, but the store holds 7 "
                                + "leads. Insert the receipt and all leads in one transaction, and roll it back whatever "
                                + "is thrown");
    }

    static final class StoresTheOthers extends CarefulContract {
        @Override
        void stage(LeadBatch batch, List<StoredLead> staged) {
            try {
                super.stage(batch, staged);
            } catch (LeadRefusedException e) {
                add(batch.receipt().importId(), staged);
                throw e;
            }
        }
    }

    @Test
    void notLookingAtPartnersAndUsersAgainBreaksRule10() {
        KitRun.of(NeverLooksAgain.class)
                .failsOnly("LeadRepository rule 10", PARTNER_BEFORE, USER_BEFORE, USER_MOVED)
                .saying(
                        USER_BEFORE,
                        "LeadRepository rule 10: the user of rows [15] takes no leads any more, so saveAll must throw "
                                + "ReferencesChangedException or LeadRefusedException, but it returned");
    }

    static final class NeverLooksAgain extends CarefulContract {
        @Override
        void refuseChanged(LeadBatch batch) {
            // stores what was checked, whatever has changed since
        }
    }

    @Test
    void notLookingAtTheTeamsOfUsersAgainBreaksRule10() {
        KitRun.of(ForgetsTeams.class)
                .failsOnceSaying(
                        USER_MOVED,
                        "LeadRepository rule 10: the user of rows [15] takes no leads any more, so saveAll must throw "
                                + "ReferencesChangedException or LeadRefusedException, but it returned");
    }

    static final class ForgetsTeams extends CarefulContract {
        @Override
        boolean isOfAnotherTeam(NewLead lead) {
            return false;
        }
    }

    @Test
    void refusingInItsOwnWordsBreaksNoRule() {
        KitRun.breaksNoRule(UsesItsOwnWords.class, 1);
    }

    static final class UsesItsOwnWords extends CarefulContract {
        @Override
        void refuse(LeadBatch batch, NewLead lead) {
            throw new LeadRefusedException(lead.row(), null, "takes no leads any more");
        }
    }

    @Test
    void namingARowWithoutItsLeadsBreaksRule10() {
        KitRun.of(NamesTheHeader.class)
                .failsOnly("LeadRepository rule 10", PARTNER_BEFORE, USER_BEFORE, USER_MOVED)
                .saying(
                        USER_BEFORE,
                        "LeadRepository rule 10: the user of rows [15] takes no leads any more, so LeadRefusedException "
                                + "must name the row, but it names row 1");
    }

    static final class NamesTheHeader extends CarefulContract {
        @Override
        void refuse(LeadBatch batch, NewLead lead) {
            throw new LeadRefusedException(1, null, "takes no leads any more");
        }
    }

    @Test
    void refusingWithoutAReasonBreaksRule9() {
        KitRun.of(SaysNotWhy.class)
                .failsOnceSaying(
                        REFUSED_LEAD,
                        "LeadRepository rule 9: the lead of row 10 is refused by the host, so LeadRefusedException must say"
                                + " why, but it is blank");
    }

    static final class SaysNotWhy extends CarefulContract {
        @Override
        StoredLead stored(NewLead lead) {
            try {
                return super.stored(lead);
            } catch (LeadRefusedException e) {
                throw new LeadRefusedException(e.row(), e.field(), " ");
            }
        }
    }

    @Test
    void lookingAtPartnersWithoutALockBreaksRule10() {
        KitRun.of(LooksAtPartnersWithoutALock.class)
                .failsOnceSaying(
                        PARTNER_MEANWHILE,
                        "LeadRepository rule 10: a partner of the batch was suspended before its last lead was read, so "
                                + "nothing may be stored, but the store holds 12 leads. Lock the partners of the batch "
                                + "before the first lead (select for share), or look at them again after the last one");
    }

    static final class LooksAtPartnersWithoutALock extends CarefulContract {
        @Override
        void whileNoPartnerChanges(Runnable work) {
            work.run();
        }
    }

    @Test
    void lookingAtUsersWithoutALockBreaksRule10() {
        KitRun.of(LooksAtUsersWithoutALock.class)
                .failsOnceSaying(
                        USER_MEANWHILE,
                        "LeadRepository rule 10: a user of the batch was deactivated before its last lead was read, so "
                                + "nothing may be stored, but the store holds 12 leads. Lock the users of the batch "
                                + "before the first lead (select for share), or look at them again after the last one");
    }

    static final class LooksAtUsersWithoutALock extends CarefulContract {
        @Override
        void whileNoUserChanges(Runnable work) {
            work.run();
        }
    }

    @Test
    void tellingOfImportsOfAnotherScopeBreaksRule11() {
        KitRun.of(IgnoresTheScope.class)
                .failsOnceSaying(
                        SCOPE,
                        "LeadRepository rule 11: findImportOfFile must find nothing, but found \"Kit-Member\". Compare "
                                + "the digest, ask sharesScopeWith, and take the latest import");
    }

    static final class IgnoresTheScope extends CarefulContract {
        @Override
        boolean isInScope(ImportReceipt receipt, Submitter submitter) {
            return true;
        }
    }

    @Test
    void tellingOfOtherFilesBreaksRule11() {
        KitRun.of(IgnoresTheFile.class)
                .failsOnceSaying(
                        LATEST,
                        "LeadRepository rule 11: findImportOfFile must find \"Kit-Latest\", but found \"Kit-Other\". "
                                + "Compare the digest, ask sharesScopeWith, and take the latest import");
    }

    static final class IgnoresTheFile extends CarefulContract {
        @Override
        boolean isOfFile(ImportReceipt receipt, String digest) {
            return true;
        }
    }

    @Test
    void tellingOfTheFirstImportBreaksRule11() {
        KitRun.of(FindsTheFirst.class)
                .failsOnceSaying(
                        LATEST,
                        "LeadRepository rule 11: findImportOfFile must find \"Kit-Latest\", but found \"Kit-First\". "
                                + "Compare the digest, ask sharesScopeWith, and take the latest import");
    }

    static final class FindsTheFirst extends CarefulContract {
        @Override
        Optional<ImportReceipt> latest(Stream<ImportReceipt> found) {
            return found.findFirst();
        }
    }

    @Test
    void tellingOfImportsThatFailedBreaksRule11() {
        KitRun.of(RemembersFailures.class).failsOnly("LeadRepository rule 11", NEVER);
    }

    static final class RemembersFailures extends CarefulContract {
        private final List<ImportReceipt> tried = new ArrayList<>();

        @Override
        public void saveAll(LeadBatch batch) {
            tried.add(batch.receipt());
            super.saveAll(batch);
        }

        @Override
        Stream<ImportReceipt> imports() {
            return tried.stream();
        }
    }
}
