package io.leadimport;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.AnsweredQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gives each question of a check its id, and settles those that the request confirms. Used for one check. */
final class Questions {
    private static final int ID_LENGTH = 12;

    private final ImportRequest request;
    private final String sourceDigest;
    private final Set<String> unknown;
    private final List<AnsweredQuestion> answers = new ArrayList<>();

    /**
     * Starts to settle questions.
     *
     * @param request the request with the answers
     * @param sourceDigest SHA-256 of the checked bytes, to which the answers belong
     */
    Questions(ImportRequest request, String sourceDigest) {
        this.request = request;
        this.sourceDigest = sourceDigest;
        this.unknown = new TreeSet<>(request.confirmed());
    }

    /** Returns a problem as it is if it is no question; else with its id, and as a warning if it is confirmed. */
    Problem settled(Problem problem) {
        if (!problem.isQuestion()) {
            return problem;
        }
        String id = id(problem);
        boolean confirmed = request.confirmed().contains(id);
        if (confirmed) {
            unknown.remove(id);
            answers.add(new AnsweredQuestion(problem.code().code(), problem.field(), problem.cells()));
        }
        return problem.asked(id, confirmed);
    }

    /**
     * The same file, form, profile and scope, kind of problem, column and number of cells have the same id, in every process. A file
     * that was imported before is another question for each earlier import.
     */
    private String id(Problem problem) {
        return new CanonicalText()
                .add("source", sourceDigest)
                .add("form", request.formDigest())
                .add("profile", request.profileDigest())
                .add("code", problem.code().code())
                .addPresent("field", problem.field())
                .addPresent("column", problem.column())
                .add("cells", Long.toString(problem.cells()))
                .addPresent("partner", request.submitter().ownPartnerId().orElse(null))
                .addPresent("import", problem.arguments().get("importId"))
                .digest()
                .substring(0, ID_LENGTH);
    }

    /** {@return the questions that the request answers, for the receipt} */
    List<AnsweredQuestion> answers() {
        return answers;
    }

    /** Reports confirmations that belong to no question; call it after all questions are settled. */
    Optional<Problem> unknown() {
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.ofFile(ProblemCode.FILE_CONFIRMATION, 0, Map.of("ids", List.copyOf(unknown))));
    }
}
