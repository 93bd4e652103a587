package io.leadimport.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test sets it. Thread-safe. */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * A clock in UTC.
     *
     * @param now the time it shows until it is set; not null
     * @return the clock
     */
    public static SettableClock at(Instant now) {
        return new SettableClock(new AtomicReference<>(Objects.requireNonNull(now, "now")), ZoneOffset.UTC);
    }

    /**
     * Sets the clock, and every clock that came of it by {@link #withZone}.
     *
     * @param time the time it shows from now on; not null
     */
    public void set(Instant time) {
        now.set(Objects.requireNonNull(time, "time"));
    }

    /**
     * Moves the clock.
     *
     * @param step how far, backwards if negative; not null
     */
    public void advance(Duration step) {
        now.updateAndGet(time -> time.plus(step));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** {@return a clock of that zone that is set together with this one} */
    @Override
    public SettableClock withZone(ZoneId zone) {
        return new SettableClock(now, Objects.requireNonNull(zone, "zone"));
    }

    /** {@return the time and the zone} */
    @Override
    public String toString() {
        return "SettableClock[" + now + ", " + zone + "]";
    }
}
