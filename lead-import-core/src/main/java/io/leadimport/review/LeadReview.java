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
 * Lets an admin approve or decline pending leads, one lead or a whole import at a time. A decision is final. Exceptions
 * of the repository reach the caller unchanged. Thread-safe if the repository is.
 */
public final class LeadReview {
    private final LeadReviewRepository leads;
    private final Clock clock;

    private LeadReview(LeadReviewRepository leads, Clock clock) {
        this.leads = Objects.requireNonNull(leads, "leads");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Returns a review of a host's leads that uses the system clock.
     *
     * @param leads the repository that stores the decisions
     * @return the review
     */
    public static LeadReview of(LeadReviewRepository leads) {
        return new LeadReview(leads, Clock.systemUTC());
    }

    /**
     * Returns a review of a host's leads.
     *
     * @param leads the repository that stores the decisions
     * @param clock the clock for the times of the decisions, in milliseconds
     * @return the review
     */
    public static LeadReview of(LeadReviewRepository leads, Clock clock) {
        return new LeadReview(leads, clock);
    }

    /**
     * Approves the selected leads that are pending.
     *
     * @param selection a lead or an import
     * @param reviewer the person who decides
     * @return the outcome
     */
    public ReviewOutcome approve(LeadSelection selection, Submitter reviewer) {
        return decide(selection, LeadStatus.APPROVED, reviewer);
    }

    /**
     * Declines the selected leads that are pending.
     *
     * @param selection a lead or an import
     * @param reviewer the person who decides
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
