package io.leadimport.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.kit.Race.Finish;
import io.leadimport.spi.LeadRefusal;
import io.leadimport.spi.LeadRule;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Submitter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link LeadRule}. A host extends this class with its own rule and runs it. Each of the rules 2 to 5 of the
 * interface has a test, whose message starts with the broken rule. The host decides which leads it refuses.
 */
public abstract class LeadRuleContract {
    private static final int THREADS = 8;
    private static final int REPETITIONS = 200;
    private static final long NANOS = 2_000_000_000;

    /** For subclasses. */
    protected LeadRuleContract() {}

    /**
     * Returns the host's rule. Called once in each test, after every {@code BeforeEach} method.
     *
     * @return the rule, not null
     */
    protected abstract LeadRule rule();

    /**
     * Returns the leads of a file.
     *
     * @return at least two leads in the order of their rows. The rule must refuse at least one of them. Include a lead of each
     *     kind that the rule distinguishes. Equal at every call
     */
    protected abstract List<NewLead> leads();

    /**
     * Returns the person who imports.
     *
     * @implSpec returns an admin
     * @return the submitter, the same at every call; not null
     */
    protected Submitter submitter() {
        return Submitter.admin("admin");
    }

    @Test
    void blockBoundariesChangeNoVerdict() {
        LeadRule rule = rule();
        Verdicts whole = verdicts(rule, leads().size());
        for (int size = 1; size < leads().size(); size++) {
            same(rule(2), whole, verdicts(rule, size), "all leads at once", "blocks of " + size);
        }
    }

    @Test
    void onlyLeadsOfTheBlockAreRefused() {
        LeadRule ofFile = begin(rule());
        for (List<NewLead> block : blocks(1)) {
            long row = block.get(0).row();
            for (LeadRefusal refusal : refusals(ofFile, block)) {
                rule(3).holds(
                                refusal.row() == row,
                                () -> "asked about row " + row + ", refusals must name no other row, but it names row "
                                        + refusal.row() + ". Take the row of the lead that is refused");
            }
        }
    }

    @Test
    void aSecondCheckOfAFileGetsTheSameVerdicts() {
        LeadRule rule = rule();
        Verdicts first = verdicts(rule, 1);
        same(rule(4), first, verdicts(rule, 1), "a file", "the same file again");
    }

    @Test
    void aFileThatIsCheckedAtTheSameTimeChangesNoVerdict() {
        LeadRule rule = rule();
        Verdicts alone = verdicts(rule, 1);
        LeadRule one = begin(rule);
        LeadRule other = begin(rule);
        Verdicts ofOne = new Verdicts();
        Verdicts ofOther = new Verdicts();
        for (List<NewLead> block : blocks(1)) {
            ofOne.add(refusals(one, block));
            ofOther.add(refusals(other, block));
        }
        for (Verdicts beside : List.of(ofOne, ofOther)) {
            same(rule(4), alone, beside, "one file", "two files by turns");
        }
    }

    @Test
    void threadsThatAskAtTheSameTimeGetTheSameVerdicts() {
        LeadRule rule = rule();
        Verdicts alone = verdicts(rule, 1);
        for (Finish<List<Verdicts>> thread : Race.run(THREADS, i -> repeated(rule))) {
            List<Verdicts> all =
                    rule(5).call("refusals must answer on " + THREADS + " threads at once", () -> resultOf(thread));
            all.forEach(found -> same(rule(5), alone, found, "one file", THREADS + " files on threads of their own"));
        }
    }

    /** Repeats as often as two seconds allow, because a rule may call a slow service. */
    private List<Verdicts> repeated(LeadRule rule) {
        long begin = System.nanoTime();
        List<Verdicts> all = new ArrayList<>();
        while (all.isEmpty() || all.size() < REPETITIONS && System.nanoTime() - begin < NANOS) {
            all.add(verdicts(rule, 1));
        }
        return all;
    }

    private static <T> T resultOf(Finish<T> thread) {
        if (thread.failure() != null) {
            throw new IllegalStateException(thread.failure());
        }
        return Objects.requireNonNull(thread.result());
    }

    /** Checks {@link #leads()} itself: otherwise the other tests would prove nothing. */
    @Test
    void theLeadsShowWhatIsRefused() {
        List<NewLead> leads = leads();
        boolean inOrder = IntStream.range(1, leads.size())
                .allMatch(i -> leads.get(i - 1).row() < leads.get(i).row());
        assertTrue(leads.size() > 1 && inOrder, "leads() must give two leads or more, in the order of their rows");
        assertEquals(leads, leads(), "leads() must give equal leads at every call");
        assertFalse(refusals(begin(rule()), leads).isEmpty(), "leads() must give a lead that is refused");
    }

    /** The refusals of each row, in their order. */
    private static final class Verdicts {
        private final Map<Long, List<LeadRefusal>> byRow = new TreeMap<>();

        void add(Collection<LeadRefusal> refusals) {
            refusals.forEach(refusal -> byRow.computeIfAbsent(refusal.row(), row -> new ArrayList<>())
                    .add(refusal));
        }

        /** The rows whose refusals differ. */
        Set<Long> differences(Verdicts other) {
            Set<Long> rows = new TreeSet<>(byRow.keySet());
            rows.addAll(other.byRow.keySet());
            rows.removeIf(row -> Objects.equals(byRow.get(row), other.byRow.get(row)));
            return rows;
        }
    }

    private Verdicts verdicts(LeadRule rule, int size) {
        LeadRule ofFile = begin(rule);
        Verdicts verdicts = new Verdicts();
        blocks(size).forEach(block -> verdicts.add(refusals(ofFile, block)));
        return verdicts;
    }

    private static void same(Rule rule, Verdicts expected, Verdicts found, String first, String then) {
        Set<Long> rows = expected.differences(found);
        rule.holds(
                rows.isEmpty(),
                () -> "asked about " + first + " and about " + then
                        + ", refusals must say the same, but what it says of"
                        + " rows " + rows
                        + " differs. What one lead says about another must be remembered from block to"
                        + " block, from begin() on, and for one file only");
    }

    private List<List<NewLead>> blocks(int size) {
        List<List<NewLead>> blocks = new ArrayList<>();
        List<NewLead> leads = leads();
        for (int from = 0; from < leads.size(); from += size) {
            blocks.add(List.copyOf(leads.subList(from, Math.min(from + size, leads.size()))));
        }
        return blocks;
    }

    private LeadRule begin(LeadRule rule) {
        LeadRule ofFile = rule(5).call("begin must answer", () -> rule.begin(submitter()));
        rule(3).holds(ofFile != null, () -> "begin must not return null");
        return ofFile;
    }

    private static Collection<LeadRefusal> refusals(LeadRule ofFile, List<NewLead> block) {
        String rows = block.stream().map(lead -> String.valueOf(lead.row())).collect(Collectors.joining(", "));
        Collection<LeadRefusal> refusals =
                rule(5).call("refusals must answer for rows " + rows, () -> ofFile.refusals(List.copyOf(block)));
        rule(3).holds(
                        refusals != null && refusals.stream().noneMatch(refusal -> refusal == null),
                        () -> "asked about rows " + rows
                                + ", refusals must return neither null nor a null among others");
        rule(3).holds(
                        refusals.stream().noneMatch(refusal -> refusal.reason().isBlank()),
                        () -> "asked about rows " + rows + ", refusals must say why, but a reason is blank");
        return refusals;
    }

    private static Rule rule(int number) {
        return new Rule("LeadRule", number);
    }
}
