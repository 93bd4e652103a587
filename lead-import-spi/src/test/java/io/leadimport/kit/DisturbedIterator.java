package io.leadimport.kit;

import io.leadimport.spi.NewLead;
import java.util.Iterator;

/**
 * Returns some leads, and then runs a disturbance: a failure or slow work. It runs in {@code next} if more leads follow, otherwise
 * in {@code hasNext}.
 */
final class DisturbedIterator implements Iterator<NewLead> {
    private final Iterator<NewLead> leads;
    private final int good;
    private final Runnable disturbance;
    private int returned;

    DisturbedIterator(Iterator<NewLead> leads, int good, Runnable disturbance) {
        this.leads = leads;
        this.good = good;
        this.disturbance = disturbance;
    }

    @Override
    public boolean hasNext() {
        if (!leads.hasNext() && returned == good) {
            disturbance.run();
        }
        return leads.hasNext();
    }

    @Override
    public NewLead next() {
        if (returned == good) {
            disturbance.run();
        }
        returned++;
        return leads.next();
    }
}
