package io.leadimport.spi.kit;

import io.leadimport.kit.LeadRuleContract;
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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules that break a rule each, and what the contract says of them. */
final class BrokenLeadRuleTest {
    private static final String[] ALL = {
        "howAFileIsCutIntoBlocksChangesNoVerdict",
        "onlyLeadsOfTheBlockAreRefused",
        "everyReasonSaysSomething",
        "askedAnewItSaysTheSame",
        "aFileThatIsCheckedAtTheSameTimeChangesNoVerdict"
    };

    /** Five leads in rows 2 to 6; that of row 4 says what that of row 2 does, and so does row 6. */
    abstract static class OpenContract extends LeadRuleContract implements LeadRule {
        @Override
        protected LeadRule rule() {
            return this;
        }

        @Override
        protected List<NewLead> leads() {
            return IntStream.range(0, 5)
                    .mapToObj(i -> new NewLead(
                            i + 2, i + 2, Samples.PARTNER, Samples.USER, Map.of("company", "c" + i % 2), Map.of()))
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
                        "LeadRule rule 2: asked about all leads at once and asked about blocks of 1, refusals must say the"
                                + " same, but differs in rows [4, 5, 6]. What it remembers of a file must begin with"
                                + " begin()");
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
    void refusingWithoutAReasonBreaksRule3() {
        KitRun.of(GivesNoReason.class)
                .failsOnceSaying(
                        ALL[2],
                        "LeadRule rule 3: the reason must not be blank, but that of row 3 is: it is all that people are"
                                + " told");
    }

    static final class GivesNoReason extends OpenContract {
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return super.refusals(leads).stream()
                    .map(refusal -> new LeadRefusal(refusal.row(), null, " "))
                    .toList();
        }
    }

    @Test
    void leadsOfWhichNoneIsRefusedShowNothing() {
        KitRun.of(RefusesNothing.class)
                .failsOnceSaying(
                        ALL[2],
                        "LeadRule rule 3: leads() must hold a lead that is refused, or nothing can be said about reasons");
    }

    static final class RefusesNothing extends OpenContract {
        @Override
        public Collection<LeadRefusal> refusals(List<NewLead> leads) {
            return List.of();
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
                        ALL[3],
                        "LeadRule rule 4: asked first and asked anew, refusals must say the same, but differs in rows"
                                + " [2, 3]. What it remembers of a file must begin with begin()")
                .fails(ALL[4], "LeadRule rule 4: ");
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
        KitRun.of(RemembersOneFile.class).failsOnly("LeadRule rule 4", ALL[4]);
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
