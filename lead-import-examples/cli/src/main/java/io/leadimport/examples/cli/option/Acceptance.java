package io.leadimport.examples.cli.option;

import io.leadimport.examples.cli.file.RefusedException;
import io.leadimport.profile.ImportProfile;
import io.leadimport.profile.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which proposals are accepted.
 *
 * @param accepted the accepted proposals
 * @param undecided proposals that were not accepted because they exclude each other and none was chosen by its id
 */
public record Acceptance(List<Proposal> accepted, List<Proposal> undecided) {
    private static final String ALL = "all";
    private static final String CERTAIN = "certain";

    static Acceptance of(List<String> words, List<Proposal> offered) {
        List<Proposal> byId = offered.stream()
                .filter(proposal -> words.contains(proposal.id()))
                .toList();
        refuseUnknown(words, byId);
        refuseExcluding(byId);
        List<Proposal> accepted = new ArrayList<>(byId);
        List<Proposal> undecided = new ArrayList<>();
        List<Proposal> others = offered.stream()
                .filter(proposal -> words.contains(ALL) || words.contains(CERTAIN) && proposal.certain())
                .filter(proposal -> !byId.contains(proposal) && !isExcluded(proposal, byId))
                .toList();
        others.forEach(proposal -> (isExcluded(proposal, others) ? undecided : accepted).add(proposal));
        return new Acceptance(List.copyOf(accepted), List.copyOf(undecided));
    }

    private static boolean isExcluded(Proposal proposal, List<Proposal> others) {
        return others.stream().anyMatch(proposal::excludes);
    }

    private static void refuseUnknown(List<String> words, List<Proposal> byId) {
        Set<String> unknown = new TreeSet<>(words);
        unknown.removeAll(Set.of(ALL, CERTAIN));
        byId.forEach(proposal -> unknown.remove(proposal.id()));
        if (!unknown.isEmpty()) {
            throw new RefusedException(
                    "--accept: expected certain, all, or IDs of proposals for this file, and none has" + " this ID: "
                            + String.join(", ", unknown));
        }
    }

    private static void refuseExcluding(List<Proposal> byId) {
        List<String> excluding = byId.stream()
                .filter(proposal -> isExcluded(proposal, byId))
                .map(Proposal::id)
                .toList();
        if (!excluding.isEmpty()) {
            throw new RefusedException(
                    "--accept: only one of these proposals can be accepted: " + String.join(", ", excluding));
        }
    }

    /** Returns the profile with the accepted proposals. */
    public ImportProfile applyTo(ImportProfile profile) {
        ImportProfile changed = profile;
        for (Proposal proposal : accepted) {
            changed = changed.with(proposal);
        }
        return changed;
    }
}
