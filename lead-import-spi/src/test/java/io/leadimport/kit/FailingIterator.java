package io.leadimport.kit;

import io.leadimport.spi.NewLead;
import java.util.Iterator;

/** Gives some leads and then fails: in {@code next} where more leads would follow, else in {@code hasNext}. */
final class FailingIterator implements Iterator<NewLead> {
    private final Iterator<NewLead> leads;
    private final int good;
    private final Runnable failure;
    private int given;

    FailingIterator(Iterator<NewLead> leads, int good, Runnable failure) {
        this.leads = leads;
        this.good = good;
        this.failure = failure;
    }

    @Override
    public boolean hasNext() {
        if (!leads.hasNext() && given == good) {
            failure.run();
        }
        return leads.hasNext();
    }

    @Override
    public NewLead next() {
        if (given == good) {
            failure.run();
        }
        given++;
        return leads.next();
    }
}
