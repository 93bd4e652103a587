package io.leadimport.spi.kit;

import io.leadimport.kit.LeadRuleContract;
import io.leadimport.kit.TestLeads;
import io.leadimport.spi.LeadRefusal;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lead rules that each break one rule of the contract, and how the contract fails for them. */
final class BrokenLeadRuleTest {
    private static final String[] ALL = {
        "blockBoundariesChangeNoVerdict",
        "onlyLeadsOfTheBlockAreRefused",
        "aSecondCheckOfAFileGetsTheSameVerdicts",
        "aFileThatIsCheckedAtTheSameTimeChangesNoVerdict",
        "threadsThatAskAtTheSameTimeGetTheSameVerdicts",
        "theLeadsShowWhatIsRefused"
    };

    private static final TestLeads LEADS = TestLeads.withFields("company", "email");

    /** Five leads in rows 2 to 6; that of row 4 says what that of row 2 does, and so does row 6. */
    abstract static class OpenContract extends LeadRuleContract implements LeadRule {
        @Override
        protected LeadRule rule() {
            return this;
        }

        @Override
        protected List<NewLead> leads() {
            return IntStream.range(0, 5)
                    .mapToObj(i -> LEADS.lead(i + 2, Map.of("company", "c" + i % 2)))
                    .toList();
        }

        /** Refuses every second lead. */
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return leads.stream()
                    .filter(lead -> "c1".equals(lead.text("company")))
                    .map(lead -> new LeadRefusal(lead.row(), "company", "No such company."))
                    .toList();
        }
    }

    /** Refuses what it saw before. */
    static final class Repeated implements LeadRule {
        private final Set<@Nullable String> seen = new HashSet<>();

        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return leads.stream()
                    .filter(lead -> !seen.add(lead.text("company")))
                    .map(lead -> new LeadRefusal(lead.row(), "company", "This company stands above."))
                    .toList();
        }
    }

    @Test
    void aSoundRuleBreaksNoRule() {
        KitRun.breaksNoRule(Sound.class, 0);
    }

    static final class Sound extends OpenContract {}

    @Test
    void aRuleThatRemembersOneFileBreaksNoRule() {
        KitRun.breaksNoRule(BeginsAnew.class, 0);
    }

    static final class BeginsAnew extends OpenContract {
        @Override
        public LeadRule begin(Submitter submitter) {
            return new Repeated();
        }
    }

    @Test
    void lookingAtABlockAsIfItWereTheFileBreaksRule2() {
        KitRun.of(CountsABlock.class)
                .failsOnceSaying(
                        ALL[0],
                        "LeadRule rule 2: asked about all leads at once and about blocks of 1, refusals must say the"
                                + " same, but what it says of rows [4, 5, 6] differs. What one lead says about another"
                                + " must be remembered from block to block, from begin() on, and for one file only");
    }

    static final class CountsABlock extends OpenContract {
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return new Repeated().refusals(leads);
        }
    }

    @Test
    void namingAPlaceInTheBlockBreaksRule3() {
        KitRun.of(NamesThePlace.class)
                .fails(
                        ALL[1],
                        "LeadRule rule 3: asked about row 3, refusals must name no other row, but it names row 0."
                                + " Take the row of the lead that is refused");
    }

    static final class NamesThePlace extends OpenContract {
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return IntStream.range(0, leads.size())
                    .filter(i -> "c1".equals(leads.get(i).text("company")))
                    .mapToObj(i -> new LeadRefusal(i, "company", "No such company."))
                    .toList();
        }
    }

    @Test
    void leadsThatShowNothingAreNoLeadsToTestWith() {
        KitRun.of(RefusesNothing.class).fails(ALL[5], "leads() must give a lead that is refused");
        KitRun.of(HasOneLead.class).fails(ALL[5], "leads() must give two leads or more");
    }

    static final class RefusesNothing extends OpenContract {
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return List.of();
        }
    }

    static final class HasOneLead extends OpenContract {
        @Override
        protected List<NewLead> leads() {
            return super.leads().subList(1, 2);
        }
    }

    @Test
    void returningNullBreaksRule3() {
        KitRun.of(ReturnsNull.class)
                .failsOnly("LeadRule rule 3", ALL)
                .saying(
                        ALL[1],
                        "LeadRule rule 3: asked about rows 2, refusals must return neither null nor a null among others");
        KitRun.of(BeginsWithNull.class)
                .failsOnly("LeadRule rule 3", ALL)
                .saying(ALL[0], "LeadRule rule 3: begin must not return null");
    }

    @Test
    void refusingWithoutAReasonBreaksRule3() {
        KitRun.of(GivesNoReason.class)
                .failsOnly("LeadRule rule 3", ALL)
                .saying(ALL[1], "LeadRule rule 3: asked about rows 3, refusals must say why, but a reason is blank");
    }

    static final class GivesNoReason extends OpenContract {
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return super.refusals(leads).stream()
                    .map(refusal -> new LeadRefusal(refusal.row(), null, " "))
                    .toList();
        }
    }

    @SuppressWarnings("NullAway") // the mistake
    static final class ReturnsNull extends OpenContract {
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return null;
        }
    }

    @SuppressWarnings("NullAway") // the mistake
    static final class BeginsWithNull extends OpenContract {
        @Override
        public LeadRule begin(Submitter submitter) {
            return null;
        }
    }

    @Test
    void rememberingLeadsOfOtherFilesBreaksRule4() {
        KitRun.of(RemembersForEver.class)
                .fails(
                        ALL[2],
                        "LeadRule rule 4: asked about a file and about the same file again, refusals must say the same, but"
                                + " what it says of rows [2, 3] differs. What one lead says about another must be"
                                + " remembered from block to block, from begin() on, and for one file only")
                .fails(ALL[3], "LeadRule rule 4: ")
                .fails(ALL[4], "LeadRule rule 5: ");
    }

    static final class RemembersForEver extends OpenContract {
        private final Repeated repeated = new Repeated();

        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return repeated.refusals(leads);
        }
    }

    @Test
    void rememberingOneFileAtATimeBreaksRule4() {
        // threads may come one after the other, and then they do not show it
        KitRun.of(RemembersOneFile.class).fails(ALL[3], "LeadRule rule 4: ");
    }

    static final class RemembersOneFile extends OpenContract {
        private Repeated repeated = new Repeated();

        @Override
        public LeadRule begin(Submitter submitter) {
            repeated = new Repeated();
            return this;
        }

        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return repeated.refusals(leads);
        }
    }

    @Test
    void answeringOneThreadAtATimeOnlyBreaksRule5() {
        KitRun.of(SharesABuffer.class).failsOnly("LeadRule rule 5", ALL[4]);
    }

    static final class SharesABuffer extends OpenContract {
        private final StringBuilder buffer = new StringBuilder();

        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            buffer.setLength(0);
            leads.forEach(lead -> buffer.append(lead.text("company")));
            LockSupport.parkNanos(1_000_000);
            return buffer.indexOf("c1") < 0 ? List.of() : super.refusals(leads);
        }
    }

    @Test
    void failingForALeadBreaksRule5() {
        KitRun.of(TakesLeadsOut.class).failsOnly("LeadRule rule 5", ALL);
        KitRun.of(WantsAnEmail.class)
                .failsOnly("LeadRule rule 5", ALL)
                .saying(
                        ALL[1],
                        "LeadRule rule 5: refusals must answer for rows 2, but it threw"
                                + " java.lang.NullPointerException: no email");
    }

    static final class TakesLeadsOut extends OpenContract {
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            leads.removeIf(lead -> "c0".equals(lead.text("company")));
            return super.refusals(leads);
        }
    }

    static final class WantsAnEmail extends OpenContract {
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            leads.forEach(lead -> Objects.requireNonNull(lead.text("email"), "no email"));
            return List.of();
        }
    }
}
