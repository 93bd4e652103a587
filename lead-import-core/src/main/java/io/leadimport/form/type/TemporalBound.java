package io.leadimport.form.type;

import java.util.Locale;

/**
 * Where a date, a month or a date with a time must lie relative to the time of checking. Which day and month that is depends on
 * the time zone of the clock.
 */
public enum TemporalBound {
    /** Before the present day, month or moment. */
    PAST,
    /** The present day, month or moment, or before it. */
    PAST_OR_PRESENT,
    /** The present day, month or moment, or after it. */
    FUTURE_OR_PRESENT,
    /** After the present day, month or moment. */
    FUTURE;

    /** {@return its name in forms and in messages, such as {@code past-or-present}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns true if every value within this bound is also within the other.
     *
     * @param other the other bound
     * @return whether this bound is as strict as the other, or stricter
     */
    public boolean implies(TemporalBound other) {
        return this == other
                || this == PAST && other == PAST_OR_PRESENT
                || this == FUTURE && other == FUTURE_OR_PRESENT;
    }
}
