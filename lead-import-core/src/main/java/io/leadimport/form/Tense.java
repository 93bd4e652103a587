package io.leadimport.form;

/**
 * Where a date, a month or a date with a time lies, seen from the time of checking, as the constraints of Jakarta Validation
 * have it. Which day and month it is then depends on the time zone of the clock.
 */
public enum Tense {
    /** Before the present day, month or moment. */
    PAST,
    /** The present one, or before it. */
    PAST_OR_PRESENT,
    /** The present one, or after it. */
    FUTURE_OR_PRESENT,
    /** After the present one. */
    FUTURE
}
