package io.leadimport.internal.profile;

import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.profile.Change;
import io.leadimport.profile.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the proposals that would help with a problem. */
public final class ProposalIds {
    /** The ids of replacements by field and text, and of texts that mean "no value" by text alone. */
    private final Map<Text, String> ofTexts = new HashMap<>();
    /** The ids of all other changes, which are few. */
    private final Map<Change, String> others = new HashMap<>();

    /** A text of a field, or of any field. */
    private record Text(@Nullable String field, String key) {
        static Text of(@Nullable String field, String text) {
            return new Text(field, ColumnNames.key(text));
        }
    }

    /**
     * Indexes proposals.
     *
     * @param proposals the proposals of one check
     */
    public ProposalIds(List<Proposal> proposals) {
        for (Proposal proposal : proposals) {
            if (proposal.change() instanceof Change.Replace replace) {
                ofTexts.put(Text.of(replace.field(), replace.text()), proposal.id());
            } else if (proposal.change() instanceof Change.NoValue missing) {
                ofTexts.put(Text.of(null, missing.text()), proposal.id());
            } else {
                others.put(proposal.change(), proposal.id());
            }
        }
    }

    /** Returns a problem of the same check with the ids of the proposals that concern its cell or column. */
    public Problem addTo(Problem problem) {
        if (others.isEmpty() && ofTexts.isEmpty()) {
            return problem;
        }
        List<String> ids = new ArrayList<>();
        String text = problem.value();
        if (text != null && !text.isEmpty()) {
            add(ofTexts.get(Text.of(problem.field(), text)), ids);
            add(ofTexts.get(Text.of(null, text)), ids);
        }
        others.entrySet().stream()
                .filter(other -> helps(other.getKey(), problem))
                .map(Map.Entry::getValue)
                .sorted()
                .forEach(ids::add);
        return ids.isEmpty() ? problem : problem.withProposals(ids);
    }

    private static void add(@Nullable String id, List<String> ids) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static boolean helps(Change change, Problem problem) {
        if (problem.code() == ProblemCode.FILE_ENCODING) {
            return change instanceof Change.Fallback;
        } else if (problem.code() == ProblemCode.HEADER_SIMILAR) {
            return change instanceof Change.Column column && column.header().equals(problem.column());
        } else if (change.field() == null || !Objects.equals(change.field(), problem.field())) {
            return false;
        }
        String text = problem.value();
        return !(change instanceof Change.Clean clean)
                || text == null
                || !text.isEmpty()
                        && Cleaner.of(clean.cleaning()).cleaned(Cell.of(text).strip()) != null;
    }
}
