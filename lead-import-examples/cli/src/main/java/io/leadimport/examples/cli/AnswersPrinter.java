package io.leadimport.examples.cli;

import io.leadimport.profile.Proposal;
import io.leadimport.report.ImportReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints what a person can answer: the open questions, and what is proposed. */
final class AnswersPrinter {
    private static final int SHOWN = 20;

    private final Streams streams;
    private final Words words;
    private final ImportReport report;

    AnswersPrinter(Streams streams, Words words, ImportReport report) {
        this.streams = streams;
        this.words = words;
        this.report = report;
    }

    void questions() {
        if (report.questionCount() > 0) {
            streams.say("");
            streams.say(words.text("questions", report.questionCount()));
        }
    }

    void proposals(ImportOutputs outputs) {
        List<Proposal> sorted = report.proposals().stream()
                .sorted(Comparator.comparing(Proposal::certain).reversed())
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        streams.say("");
        streams.say(words.text("proposals"));
        sorted.stream().limit(SHOWN).forEach(this::print);
        if (sorted.size() > SHOWN) {
            streams.say("  " + outputs.moreProposals(sorted.size() - SHOWN));
        }
        groups(sorted.stream().limit(SHOWN).toList())
                .forEach(ids -> streams.say("  " + words.text("proposals.exclude", String.join(", ", ids))));
    }

    private void print(Proposal proposal) {
        String cells = proposal.cells() == 0 ? "" : " " + words.text("proposal.cells", proposal.cells());
        String mark = CausePrinter.mark(words, proposal.certain() ? "proposal.certain" : "proposal.likely");
        streams.say(mark + proposal.id() + "  " + proposal.text(words.locale()) + cells);
    }

    /** The ids of proposals of which only one can be accepted. */
    private static Set<List<String>> groups(List<Proposal> proposals) {
        Set<List<String>> groups = new LinkedHashSet<>();
        for (Proposal proposal : proposals) {
            List<String> group = proposals.stream()
                    .filter(other -> other.equals(proposal) || other.excludes(proposal))
                    .map(Proposal::id)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (group.size() > 1) {
                groups.add(group);
            }
        }
        return groups;
    }
}
