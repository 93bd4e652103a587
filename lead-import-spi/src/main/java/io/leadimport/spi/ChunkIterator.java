package io.leadimport.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Collects the leads of an iterator into lists of at most a certain size. */
final class ChunkIterator implements Iterator<List<NewLead>> {
    private final Iterator<NewLead> leads;
    private final int size;

    ChunkIterator(Iterator<NewLead> leads, int size) {
        this.leads = leads;
        this.size = size;
    }

    @Override
    public boolean hasNext() {
        return leads.hasNext();
    }

    @Override
    public List<NewLead> next() {
        if (!leads.hasNext()) {
            throw new NoSuchElementException();
        }
        List<NewLead> chunk = new ArrayList<>();
        while (chunk.size() < size && leads.hasNext()) {
            chunk.add(leads.next());
        }
        return Collections.unmodifiableList(chunk);
    }
}
