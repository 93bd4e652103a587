package io.leadimport.form.type;

/**
 * How many digits a number may have, as {@code Digits} of Jakarta Validation counts them: leading zeros do not count, zeros at
 * the end of the fraction do.
 *
 * @param integer the most digits before the decimal separator, from 0
 * @param fraction the most digits after it, from 0
 */
public record Digits(int integer, int fraction) {}
