package io.leadimport.form.type;

/**
 * The maximum number of digits, counted as {@code Digits} of Jakarta Validation counts them: leading zeros do not
 * count, trailing zeros of the fraction do. Immutable.
 *
 * @param integer the maximum before the decimal separator, at least 0
 * @param fraction the maximum after it, at least 0
 */
public record Digits(int integer, int fraction) {}
