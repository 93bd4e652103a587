package io.leadimport.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules 1 to 3 of looking up ids, which are the same for partners and for their users. */
abstract class DirectoryContract<T> {
    private final String spi;

    DirectoryContract(String spi) {
        this.spi = spi;
    }

    /**
     * The partners and users the kit works with.
     *
     * @implSpec returns {@link SampleDirectory#standard()}; a host with keys of another kind overrides it
     * @return the directory, the same at every call; not null
     */
    protected SampleDirectory directory() {
        return SampleDirectory.standard();
    }

    /** Looks ids up in a repository over a store that holds the whole directory. */
    abstract IdLookup<T> lookup();

    /** The id of an entry, for any number from 1. */
    abstract String id(int number);

    @Test
    void everyEntryIsFoundWhateverItsStatus() {
        IdLookup<T> lookup = lookup();
        lookup.loadedIds().forEach(id -> lookup.finds(rule(1), Set.of(id)));
        lookup.finds(rule(1), lookup.loadedIds());
    }

    @Test
    void anUnknownIdIsAbsent() {
        lookup().finds(rule(1), unknownIds(1).toList());
    }

    @Test
    void noIdsFindNothing() {
        lookup().finds(rule(1), Set.of());
    }

    @Test
    void threeHundredIdsAreLookedUpAtOnce() {
        IdLookup<T> lookup = lookup();
        List<String> ids =
                new ArrayList<>(unknownIds(300 - lookup.loadedIds().size()).toList());
        ids.addAll(150, lookup.loadedIds());
        lookup.finds(rule(1), ids);
    }

    @Test
    void anIdThatCannotBeReadIsAbsent() {
        IdLookup<T> lookup = lookup();
        AwkwardIds.ALL.stream()
                .filter(id -> !lookup.loadedIds().contains(id))
                .forEach(id -> lookup.finds(rule(2), Set.of(id)));
    }

    @Test
    void idsThatCannotBeReadHideNoOther() {
        IdLookup<T> lookup = lookup();
        lookup.finds(
                rule(2),
                Stream.concat(AwkwardIds.ALL.stream(), lookup.loadedIds().stream())
                        .toList());
    }

    @Test
    void aTextThatIsAlmostAnIdIsNotTheId() {
        IdLookup<T> lookup = lookup();
        for (String id : lookup.loadedIds()) {
            AwkwardIds.variantsOf(id).forEach(variant -> lookup.finds(rule(3), Set.of(variant)));
            lookup.finds(rule(3), AwkwardIds.variantsOf(id));
        }
    }

    private Stream<String> unknownIds(int count) {
        return IntStream.range(0, count).mapToObj(i -> id(5_000 + i));
    }

    final Rule rule(int number) {
        return new Rule(spi, number);
    }
}
