package io.leadimport.spi.kit;

import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.LeadRefusedException;
import io.leadimport.spi.NewLead;
import org.junit.jupiter.api.Test;

/** Hosts that check partners and users again when leads are stored (rule 10), correctly or not. */
final class ChangedReferencesRuleTest {
    private static final String PARTNER_BEFORE = "aPartnerThatIsSuspendedAfterTheCheckIsRefused";
    private static final String USER_BEFORE = "aUserWhoIsDeactivatedAfterTheCheckIsRefused";
    private static final String USER_MOVED = "aUserWhoMovedToAnotherTeamAfterTheCheckIsRefused";
    private static final String PARTNER_MEANWHILE = "aPartnerThatIsSuspendedWhileLeadsAreStoredWaitsOrIsRefused";
    private static final String USER_MEANWHILE = "aUserWhoIsDeactivatedWhileLeadsAreStoredWaitsOrIsRefused";

    @Test
    void aHostThatLocksPartnersAndUsersBeforeTheFirstLeadBreaksNoRule() {
        KitRun.breaksNoRule(LocksFirst.class, 1);
    }

    static class LocksFirst extends CarefulContract {
        @Override
        public void saveAll(LeadBatch batch) {
            whileNoPartnerChanges(() -> whileNoUserChanges(() -> {
                refuseChanged(batch);
                store(batch);
            }));
        }
    }

    @Test
    void notLookingAtPartnersAndUsersAgainBreaksRule10() {
        KitRun.of(NeverLooksAgain.class)
                .failsOnly(
                        "LeadRepository rule 10",
                        PARTNER_BEFORE,
                        USER_BEFORE,
                        USER_MOVED,
                        PARTNER_MEANWHILE,
                        USER_MEANWHILE)
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
    void lookingAtPartnersWithoutALockBreaksRule10() {
        KitRun.of(LooksAtPartnersWithoutALock.class)
                .failsOnceSaying(
                        PARTNER_MEANWHILE,
                        "LeadRepository rule 10: a partner of the batch was suspended before its last lead was read, so "
                                + "nothing may be stored, but the store holds 12 leads. Lock the partners of the batch "
                                + "before the first lead (select for share), or look at them again after the last one");
    }

    static final class LooksAtPartnersWithoutALock extends LocksFirst {
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

    static final class LooksAtUsersWithoutALock extends LocksFirst {
        @Override
        void whileNoUserChanges(Runnable work) {
            work.run();
        }
    }
}
