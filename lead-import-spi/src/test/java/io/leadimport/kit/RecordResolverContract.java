package io.leadimport.kit;

import io.leadimport.spi.RecordResolver;
import io.leadimport.spi.Submitter;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of {@link RecordResolver}. A host extends this class with its own resolver and runs it. Each of the first three
 * rules of the interface has a test, whose message starts with the broken rule. The values themselves are not checked.
 */
public abstract class RecordResolverContract {
    /** For subclasses. */
    protected RecordResolverContract() {}

    /**
     * Returns the host's resolver over a store with records. Called once in each test, after every {@code BeforeEach} method.
     *
     * @return the resolver, not null
     */
    protected abstract RecordResolver resolver();

    /**
     * Returns the person who imports.
     *
     * @return the submitter, the same at every call; not null
     */
    protected abstract Submitter submitter();

    /**
     * Returns the ids of records that the submitter may refer to.
     *
     * @return their ids, at least one and at most 100, the same at every call
     */
    protected abstract Set<String> visibleIds();

    /**
     * Returns the ids of records in the store that the submitter may not refer to.
     *
     * @implSpec returns none, which is right if everybody may refer to every record
     * @return their ids, the same at every call
     */
    protected Set<String> hiddenIds() {
        return Set.of();
    }

    /**
     * Returns an id that no record has.
     *
     * @implSpec returns numbers beyond a million; a host with keys of another kind overrides it
     * @param number a number, from 0
     * @return the id
     */
    protected String unknownId(int number) {
        return String.valueOf(1_000_000 + number);
    }

    @Test
    void everyRecordIsFoundUnderItsId() {
        visibleIds().forEach(id -> finds(rule(1), Set.of(id)));
        finds(rule(1), visibleIds());
    }

    @Test
    void anIdThatNoRecordHasIsAbsent() {
        finds(rule(1), Set.of(unknownId(0)));
    }

    @Test
    void fiveHundredIdsAreLookedUpAtOnce() {
        Set<String> ids = new LinkedHashSet<>(visibleIds());
        IntStream.range(ids.size(), 500).forEach(i -> ids.add(unknownId(i)));
        finds(rule(1), ids);
    }

    @Test
    void aTextThatIsAlmostAnIdIsNotTheId() {
        for (String id : visibleIds()) {
            AwkwardIds.variantsOf(id).forEach(variant -> finds(rule(1), Set.of(variant)));
        }
    }

    @Test
    void idsThatCannotBeReadAreAbsentAndHideNoOtherRecord() {
        Set<String> ids = new LinkedHashSet<>(AwkwardIds.ALL);
        ids.forEach(id -> finds(rule(2), Set.of(id)));
        ids.addAll(visibleIds());
        finds(rule(2), ids);
    }

    @Test
    void aRecordThatTheSubmitterMayNotReferToIsAbsent() {
        Set<String> ids = new LinkedHashSet<>(hiddenIds());
        ids.addAll(visibleIds());
        finds(rule(3), ids);
    }

    /** Asserts that the answer has exactly those of the ids that the submitter may refer to. */
    private void finds(Rule rule, Collection<String> asked) {
        Set<String> ids = Collections.unmodifiableSet(new LinkedHashSet<>(asked));
        String question = ids.size() == 1 ? Shown.text(ids.iterator().next()) : ids.size() + " ids";
        RecordResolver resolver = resolver();
        Map<String, ?> answer =
                rule.call("resolve must answer for " + question, () -> resolver.resolve(ids, submitter()));
        Set<String> found = new TreeSet<>(ids);
        found.removeIf(id -> answer.get(id) == null);
        Set<String> expected = new TreeSet<>(ids);
        expected.retainAll(visibleIds());
        rule.holds(
                found.containsAll(expected),
                () -> "asked for " + question + ", resolve must return each record that there is, but returned "
                        + found.size() + " of " + expected.size());
        rule.holds(
                expected.containsAll(found),
                () -> "asked for " + question
                        + ", resolve returned a record under an id that none has which the submitter"
                        + " may name. Return the id from the store, and never the text that was asked for");
    }

    private static Rule rule(int number) {
        return new Rule("RecordResolver", number);
    }
}
