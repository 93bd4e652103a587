package io.leadimport.form.type;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import java.lang.annotation.Annotation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
    FUTURE;

    /** {@return its name in forms and in messages, such as {@code past-or-present}} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether all that lies there lies where the other one says too. */
    public boolean implies(Tense other) {
        return this == other
                || this == PAST && other == PAST_OR_PRESENT
                || this == FUTURE && other == FUTURE_OR_PRESENT;
    }

    /** What a constraint of Jakarta Validation asks for; null where it is none of time. */
    public static @Nullable Tense of(Annotation constraint) {
        if (constraint instanceof Past) {
            return PAST;
        }
        if (constraint instanceof PastOrPresent) {
            return PAST_OR_PRESENT;
        }
        if (constraint instanceof FutureOrPresent) {
            return FUTURE_OR_PRESENT;
        }
        return constraint instanceof Future ? FUTURE : null;
    }
}
