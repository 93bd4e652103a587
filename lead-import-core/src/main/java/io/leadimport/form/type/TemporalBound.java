package io.leadimport.form.type;

import java.util.Locale;

/**
 * A bound of a date, a month, or a date with a time, relative to the time of the check. The time zone of the clock
 * determines the present day and month.
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

    /** {@return the name of this bound in forms and messages, such as {@code past-or-present}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns true if every value within this bound is also within the other.
     *
     * @param other the other bound
     * @return true if this bound is as strict as the other, or stricter
     */
    public boolean implies(TemporalBound other) {
        return this == other
                || this == PAST && other == PAST_OR_PRESENT
                || this == FUTURE && other == FUTURE_OR_PRESENT;
    }
}
