package io.leadimport.kit;

import io.leadimport.spi.NewLead;
import java.util.Iterator;

/**
 * Gives some leads and then is disturbed, by a failure or by work that takes its time: in {@code next} where more leads
 * follow, else in {@code hasNext}.
 */
final class DisturbedIterator implements Iterator<NewLead> {
    private final Iterator<NewLead> leads;
    private final int good;
    private final Runnable disturbance;
    private int given;

    DisturbedIterator(Iterator<NewLead> leads, int good, Runnable disturbance) {
        this.leads = leads;
        this.good = good;
        this.disturbance = disturbance;
    }

    @Override
    public boolean hasNext() {
        if (!leads.hasNext() && given == good) {
            disturbance.run();
        }
        return leads.hasNext();
    }

    @Override
    public NewLead next() {
        if (given == good) {
            disturbance.run();
        }
        given++;
        return leads.next();
    }
}
