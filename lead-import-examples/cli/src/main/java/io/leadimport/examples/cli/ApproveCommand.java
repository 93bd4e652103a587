package io.leadimport.examples.cli;

import io.leadimport.review.LeadReview;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Approves pending leads. */
@Command(name = "approve", description = "Approves one pending lead, or all pending leads of an import.")
final class ApproveCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private Review review = new Review();

    ApproveCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return review.run(streams, "approved", LeadReview::approve);
    }
}
