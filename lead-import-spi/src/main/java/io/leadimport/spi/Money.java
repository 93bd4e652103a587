package io.leadimport.spi;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money. Equality includes the scale of the amount, as in {@link BigDecimal#equals}. Immutable.
 *
 * @param amount the amount, with the scale as written
 * @param currency a currency of ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {
    private static final int CODE_LENGTH = 3;

    public Money {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(currency, "currency");
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @param text such as {@code EUR 12.50}
     * @return the money
     * @throws IllegalArgumentException if it has another form; the message does not quote the text
     */
    public static Money parse(String text) {
        if (text.length() > CODE_LENGTH + 1 && text.charAt(CODE_LENGTH) == ' ') {
            try {
                return new Money(
                        new BigDecimal(text.substring(CODE_LENGTH + 1)),
                        Currency.getInstance(text.substring(0, CODE_LENGTH)));
            } catch (IllegalArgumentException e) {
                throw noMoney();
            }
        }
        throw noMoney();
    }

    private static IllegalArgumentException noMoney() {
        return new IllegalArgumentException("expected a code of ISO 4217, a space and an amount");
    }

    /** {@return the code of the currency, a space, and the amount with a point and without an exponent} */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + amount.toPlainString();
    }
}
