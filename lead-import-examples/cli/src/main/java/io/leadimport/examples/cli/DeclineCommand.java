package io.leadimport.examples.cli;

import io.leadimport.review.LeadReview;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Declines pending leads. */
@Command(name = "decline", description = "Declines one pending lead, or all pending leads of an import.")
final class DeclineCommand implements Callable<Integer> {
    private final Streams streams;

    @Mixin
    private Review review = new Review();

    DeclineCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return review.run(streams, "declined", LeadReview::decline);
    }
}
