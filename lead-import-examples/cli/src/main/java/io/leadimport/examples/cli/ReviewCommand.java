package io.leadimport.examples.cli;

import io.leadimport.examples.cli.database.Database;
import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.examples.cli.option.DatabaseOption;
import io.leadimport.examples.cli.option.LanguageOption;
import io.leadimport.examples.cli.option.Who;
import io.leadimport.examples.jdbc.JdbcLeadReviewRepository;
import io.leadimport.review.LeadReview;
import io.leadimport.review.ReviewOutcome;
import io.leadimport.spi.ImportKey;
import io.leadimport.spi.LeadSelection;
import io.leadimport.spi.Submitter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Approves or declines pending leads: two commands with the same options. */
@Command(description = "Lets an admin ${COMMAND-NAME} one pending lead, or all pending leads of an import.")
final class ReviewCommand implements Callable<Integer> {
    private final Streams streams;
    private final String done;
    private final Decision decision;

    @Mixin
    private DatabaseOption db = new DatabaseOption();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "WHO",
            converter = Who.class,
            description = "Who does this, an admin: admin:USER. A partner may not review leads")
    private Submitter reviewer = Submitter.admin("");

    @Mixin
    private LanguageOption language = new LanguageOption();

    @ArgGroup(multiplicity = "1")
    private Selected selected = new Selected();

    /** Either one lead or a whole import. */
    static final class Selected {
        @Option(
                names = "--lead",
                required = true,
                paramLabel = "ID",
                description = "The lead_id of one lead, as leads lists it")
        private String lead = "";

        @ArgGroup(exclusive = false)
        private WholeImport whole = new WholeImport();
    }

    /** All leads of an import. */
    static final class WholeImport {
        @Option(names = "--import-id", required = true, paramLabel = "ID", description = "All leads of this import")
        private String importId = "";

        @Option(
                names = "--partner",
                paramLabel = "PARTNER_ID",
                description = "The partner whose users sent the import; not given for one of admins")
        private @Nullable String partnerId;

        ImportKey key() {
            return new ImportKey(Optional.ofNullable(partnerId), importId);
        }
    }

    /** Makes one of the two decisions. */
    private interface Decision {
        ReviewOutcome decide(LeadReview review, LeadSelection selection, Submitter reviewer);
    }

    private ReviewCommand(Streams streams, String done, Decision decision) {
        this.streams = streams;
        this.done = done;
        this.decision = decision;
    }

    static ReviewCommand approve(Streams streams) {
        return new ReviewCommand(streams, "review.approved", LeadReview::approve);
    }

    static ReviewCommand decline(Streams streams) {
        return new ReviewCommand(streams, "review.declined", LeadReview::decline);
    }

    @Override
    public Integer call() {
        LeadSelection selection = selected.lead.isEmpty()
                ? LeadSelection.ofImport(selected.whole.key())
                : LeadSelection.lead(selected.lead);
        try (Database database = db.open()) {
            LeadReview review = LeadReview.of(new JdbcLeadReviewRepository(database.dataSource()));
            streams.say(said(decision.decide(review, selection, reviewer)));
        }
        return ExitStatus.DONE.code();
    }

    private String said(ReviewOutcome outcome) {
        if (outcome instanceof ReviewOutcome.Decided decided) {
            Words words = new Words(language.language());
            String left = decided.alreadyDecidedCount() == 0
                    ? ""
                    : " " + words.text("review.left", decided.alreadyDecidedCount());
            return words.text(done, decided.leadCount()) + left;
        }
        if (outcome instanceof ReviewOutcome.AlreadyDecided decided) {
            throw new RefusedException(
                    "expected pending leads, and all of these are decided already: " + decided.leadCount());
        }
        if (outcome instanceof ReviewOutcome.NotPermitted) {
            throw new RefusedException("expected --as admin:USER: only an admin may review, and a partner may not");
        }
        throw new RefusedException(
                "expected the ID of a lead, as leads lists it, or of an import (with --partner if a partner sent it), and"
                        + " found none of this ID");
    }
}
