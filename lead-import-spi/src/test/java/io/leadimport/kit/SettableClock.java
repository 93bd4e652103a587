package io.leadimport.kit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Thread-safe. */
public final class SettableClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /**
     * Creates a clock in UTC.
     *
     * @param now the first time; not null
     * @return the clock
     */
    public static SettableClock at(Instant now) {
        return new SettableClock(new AtomicReference<>(Objects.requireNonNull(now, "now")), ZoneOffset.UTC);
    }

    /**
     * Sets the clock, and every clock derived from it by {@link #withZone}.
     *
     * @param time the new time; not null
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

    /** {@return a clock in that zone that moves together with this one} */
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
