package io.leadimport.examples.cli;

import io.leadimport.CheckedImport;
import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.examples.cli.database.Database;
import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.examples.cli.option.Acceptance;
import io.leadimport.examples.cli.option.AnswerOptions;
import io.leadimport.examples.jdbc.JdbcPartnerRepository;
import io.leadimport.examples.jdbc.JdbcPartnerUserRepository;
import io.leadimport.problem.ProblemCode;
import io.leadimport.profile.Proposal;
import io.leadimport.report.ImportReport;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one import. If proposals are accepted, the file is checked twice: first to find out what is proposed, then with
 * the changed profile, and only the second check decides.
 */
final class ImportRun {
    private final Streams streams;
    private final Words words;
    private final LeadImporter importer;

    /** The report of the check whose proposals were accepted. */
    private @Nullable ImportReport before;

    ImportRun(Streams streams, Words words, Database database) {
        this.streams = streams;
        this.words = words;
        this.importer = LeadImporter.builder(
                        database.leads(),
                        new JdbcPartnerRepository(database.dataSource()),
                        new JdbcPartnerUserRepository(database.dataSource()))
                .build();
    }

    Words words() {
        return words;
    }

    void advise() {
        streams.say(words.text("advice"));
        streams.out().flush();
    }

    /** Checks the file, and returns the request with the accepted proposals in its profile. */
    ImportRequest accept(ImportRequest request, AnswerOptions answers) {
        try (CheckedImport first = importer.check(request)) {
            Acceptance chosen = answers.choose(first.proposals());
            for (Proposal proposal : chosen.accepted()) {
                streams.say(words.text("accepted", proposal.id() + "  " + proposal.text(words.locale())));
            }
            if (!chosen.undecided().isEmpty()) {
                streams.say(words.text("undecided", ids(chosen.undecided())));
            }
            if (chosen.accepted().isEmpty()) {
                streams.say(words.text("accepted.none"));
            } else {
                before = first.report();
            }
            return request.withProfile(chosen.applyTo(request.profile()));
        }
    }

    private static String ids(List<Proposal> proposals) {
        return proposals.stream().map(Proposal::id).collect(Collectors.joining(", "));
    }

    /** Checks the file. An answer to a question that the check does not ask is refused. */
    CheckedImport check(ImportRequest request) {
        CheckedImport checked = importer.check(request);
        if (checked.report().countsByCode().containsKey(ProblemCode.FILE_CONFIRMATION)) {
            TreeSet<String> unknown = new TreeSet<>(request.confirmed());
            checked.report().problems().forEach(problem -> unknown.remove(String.valueOf(problem.questionId())));
            checked.close();
            throw new RefusedException(
                    "--confirm: expected IDs of questions about this file as it is read now, and none"
                            + " has this ID: " + String.join(", ", unknown));
        }
        return checked;
    }

    /** Prints what shows only now that proposals are accepted, before anything is stored. */
    void printNewCauses(ImportReport report) {
        if (before != null && new CausePrinter(streams, words, report).printNew(before, words.text("problems.new"))) {
            streams.out().flush();
        }
    }
}
