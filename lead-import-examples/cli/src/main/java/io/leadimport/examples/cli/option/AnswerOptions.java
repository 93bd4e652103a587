package io.leadimport.examples.cli.option;

import io.leadimport.ImportRequest;
import io.leadimport.profile.Proposal;
import java.util.List;
import picocli.CommandLine.Option;

/** The options with which a person answers what an earlier check proposed and asked. */
public final class AnswerOptions {
    @Option(
            names = "--accept",
            paramLabel = "certain|all|ID",
            split = ",",
            description = "Accepts proposals for how to read the file: those that are certain, all, or those with these"
                    + " IDs, separated by commas. The file is then checked again, and only that check decides")
    private List<String> accept = List.of();

    @Option(
            names = "--confirm",
            paramLabel = "ID",
            split = ",",
            description =
                    "Answers the questions with these IDs with yes, for this import only. With --accept, these are"
                            + " the IDs that the import with the same --accept printed")
    private List<String> confirm = List.of();

    @Option(
            names = "--unattended",
            description =
                    "Nobody answers questions: a column of an optional field that cannot be read is a warning. All"
                            + " other questions still stop the import")
    private boolean unattended;

    /** Returns true if proposals are to be accepted. */
    public boolean accepts() {
        return !accept.isEmpty();
    }

    /** Chooses among the proposals that are offered. */
    public Acceptance choose(List<Proposal> offered) {
        return Acceptance.of(ids(accept), offered);
    }

    public ImportRequest attended(ImportRequest request) {
        return unattended ? request.unattended() : request;
    }

    public ImportRequest confirmed(ImportRequest request) {
        return confirm.isEmpty() ? request : request.confirming(ids(confirm));
    }

    /** IDs as they are copied from a text: with spaces, or with the invisible marks of a text from right to left. */
    private static List<String> ids(List<String> copied) {
        return copied.stream()
                .map(id -> id.replaceAll("[\\s\\p{Cf}]", ""))
                .filter(id -> !id.isEmpty())
                .toList();
    }
}
