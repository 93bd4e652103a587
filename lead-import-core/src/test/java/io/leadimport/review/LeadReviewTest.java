package io.leadimport.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.leadimport.kit.SettableClock;
import io.leadimport.spi.DecisionCount;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadDecision;
import io.leadimport.spi.LeadReviewRepository;
import io.leadimport.spi.LeadSelection;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.Submitter;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeadReviewTest {
    private static final Submitter ADMIN = Submitter.admin("ann");
    private static final LeadSelection IMPORT = LeadSelection.ofImport(ImportKey.ofAdmins("i1"));

    private final Store store = new Store();
    private final LeadReview review =
            LeadReview.of(store, SettableClock.at(Instant.parse("2026-11-22T10:15:30.123987Z")));

    /** Two leads of one import. */
    private static final class Store implements LeadReviewRepository {
        private final Map<String, LeadDecision> decisions = new HashMap<>();

        @Override
        public DecisionCount decide(LeadSelection selection, LeadDecision decision) {
            List<String> ids = selection instanceof LeadSelection.OneLead one
                    ? List.of(one.leadId())
                    : selection.equals(IMPORT) ? List.of("L1", "L2") : List.of();
            List<String> known = ids.stream().filter(id -> id.matches("L[12]")).toList();
            long decided = known.stream()
                    .filter(id -> decisions.putIfAbsent(id, decision) == null)
                    .count();
            return new DecisionCount(decided, known.size() - decided);
        }
    }

    @Test
    void anAdminApprovesOneLeadAndDeclinesTheRestOfItsImport() {
        assertEquals(new ReviewOutcome.Decided(1, 0), review.approve(LeadSelection.lead("L1"), ADMIN));
        assertEquals(new ReviewOutcome.Decided(1, 1), review.decline(IMPORT, ADMIN));
        Instant time = Instant.parse("2026-11-22T10:15:30.123Z");
        assertEquals(
                Map.of(
                        "L1", new LeadDecision(LeadStatus.APPROVED, "ann", time),
                        "L2", new LeadDecision(LeadStatus.DECLINED, "ann", time)),
                store.decisions);
    }

    @Test
    void aLeadIsDecidedOnce() {
        review.decline(IMPORT, ADMIN);
        assertEquals(new ReviewOutcome.AlreadyDecided(1), review.approve(LeadSelection.lead("L1"), ADMIN));
        assertEquals(new ReviewOutcome.AlreadyDecided(2), review.decline(IMPORT, ADMIN));
        assertEquals(LeadStatus.DECLINED, store.decisions.get("L1").status());
    }

    @Test
    void anUnknownLeadOrImportIsNotFound() {
        assertEquals(new ReviewOutcome.NotFound(), review.approve(LeadSelection.lead("L9"), ADMIN));
        assertEquals(
                new ReviewOutcome.NotFound(), review.decline(LeadSelection.ofImport(ImportKey.ofAdmins("i9")), ADMIN));
    }

    @Test
    void aPartnerMayNotDecideAndTheRepositoryIsNotCalled() {
        Submitter partner = Submitter.partner("P1", "ann");
        assertEquals(new ReviewOutcome.NotPermitted(), review.approve(LeadSelection.lead("L1"), partner));
        assertEquals(new ReviewOutcome.NotPermitted(), review.decline(LeadSelection.lead("L9"), partner));
        assertEquals(Map.of(), store.decisions);
    }

    @Test
    void exceptionsOfTheRepositoryArePassedOn() {
        IllegalStateException failure = new IllegalStateException("down");
        LeadReview failing = LeadReview.of(
                (selection, decision) -> {
                    throw failure;
                },
                SettableClock.at(Instant.EPOCH));
        assertEquals(failure, assertThrows(IllegalStateException.class, () -> failing.approve(IMPORT, ADMIN)));
    }
}
