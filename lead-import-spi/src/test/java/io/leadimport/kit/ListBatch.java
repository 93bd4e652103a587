package io.leadimport.kit;

import io.leadimport.spi.ImportReceipt;
import io.leadimport.spi.LeadBatch;
import io.leadimport.spi.NewLead;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A batch over a list of leads, for a host's own tests. Immutable, and therefore thread-safe. */
public final class ListBatch implements LeadBatch {
    private final ImportReceipt receipt;
    private final List<NewLead> leads;

    /**
     * Creates a batch.
     *
     * @param receipt the receipt; not null
     * @param leads as many leads as the receipt says, in the order of the file; not null
     * @throws IllegalArgumentException if there are more or fewer leads than the receipt says
     */
    public ListBatch(ImportReceipt receipt, List<NewLead> leads) {
        this.receipt = Objects.requireNonNull(receipt, "receipt");
        this.leads = List.copyOf(leads);
        if (receipt.leadCount() != this.leads.size()) {
            throw new IllegalArgumentException(
                    "the receipt says " + receipt.leadCount() + " leads, the list holds " + this.leads.size());
        }
    }

    /** {@return the leads, in order; unmodifiable} */
    public List<NewLead> leads() {
        return leads;
    }

    @Override
    public ImportReceipt receipt() {
        return receipt;
    }

    /**
     * {@return the names of the fields of the leads: first those with a value or an unreadable text, in the order of the leads,
     * then the others by name; unmodifiable}
     */
    @Override
    public List<String> fieldNames() {
        Stream<String> filled = leads.stream()
                .flatMap(lead ->
                        Stream.of(lead.values().keySet(), lead.unreadable().keySet()))
                .flatMap(Collection::stream);
        Stream<String> all = leads.stream()
                .map(NewLead::fieldNames)
                .distinct()
                .flatMap(Collection::stream)
                .sorted();
        return Stream.concat(filled, all).distinct().toList();
    }

    @Override
    public Set<String> partnerIds() {
        return distinct(leads.stream().map(NewLead::partnerId));
    }

    @Override
    public Set<String> partnerUserIds() {
        return distinct(leads.stream().map(NewLead::partnerUserId));
    }

    private static Set<String> distinct(Stream<String> ids) {
        Set<String> distinct = new LinkedHashSet<>();
        ids.forEach(distinct::add);
        return Collections.unmodifiableSet(distinct);
    }

    @Override
    public Iterator<NewLead> iterator() {
        return leads.iterator();
    }

    /** {@return the import id and the number of leads} */
    @Override
    public String toString() {
        return "ListBatch[" + receipt + "]";
    }
}
