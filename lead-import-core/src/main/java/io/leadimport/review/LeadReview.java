package io.leadimport.review;

import io.leadimport.spi.DecisionCount;
import io.leadimport.spi.LeadDecision;
import io.leadimport.spi.LeadReviewRepository;
import io.leadimport.spi.LeadSelection;
import io.leadimport.spi.LeadStatus;
import io.leadimport.spi.Submitter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Lets an admin approve or decline pending leads, one at a time or a whole import. A lead is decided once. Exceptions of the
 * repository are thrown as they are. As thread-safe as the repository.
 */
public final class LeadReview {
    private final LeadReviewRepository leads;
    private final Clock clock;

    private LeadReview(LeadReviewRepository leads, Clock clock) {
        this.leads = Objects.requireNonNull(leads, "leads");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Makes a review of a host's leads, with the system's clock.
     *
     * @param leads where decisions are stored
     * @return the review
     */
    public static LeadReview of(LeadReviewRepository leads) {
        return new LeadReview(leads, Clock.systemUTC());
    }

    /**
     * Makes a review of a host's leads.
     *
     * @param leads where decisions are stored
     * @param clock dates the decisions
     * @return the review
     */
    public static LeadReview of(LeadReviewRepository leads, Clock clock) {
        return new LeadReview(leads, clock);
    }

    /**
     * Approves the selected leads that are pending.
     *
     * @param selection a lead or an import
     * @param reviewer who decides
     * @return the outcome
     */
    public ReviewOutcome approve(LeadSelection selection, Submitter reviewer) {
        return decide(selection, LeadStatus.APPROVED, reviewer);
    }

    /**
     * Declines the selected leads that are pending.
     *
     * @param selection a lead or an import
     * @param reviewer who decides
     * @return the outcome
     */
    public ReviewOutcome decline(LeadSelection selection, Submitter reviewer) {
        return decide(selection, LeadStatus.DECLINED, reviewer);
    }

    private ReviewOutcome decide(LeadSelection selection, LeadStatus status, Submitter reviewer) {
        if (!(reviewer instanceof Submitter.Admin)) {
            return new ReviewOutcome.NotPermitted();
        }
        LeadDecision decision =
                new LeadDecision(status, reviewer.userId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        DecisionCount count = leads.decide(selection, decision);
        if (count.decided() > 0) {
            return new ReviewOutcome.Decided(count.decided(), count.alreadyDecided());
        }
        return count.alreadyDecided() > 0
                ? new ReviewOutcome.AlreadyDecided(count.alreadyDecided())
                : new ReviewOutcome.NotFound();
    }
}
