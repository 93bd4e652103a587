package io.leadimport.form.type;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money with its currency, before the amount or after it, with space between them or without; on both
 * sides, as in {@code $5 USD}, if they agree. A minus or plus sign may stand before the amount or first of all. The
 * amount is digits of the notation, and begins and ends with a digit; the text has at most 1,000 characters; beyond the
 * decimals that its currency has in ISO 4217, there may be zeros only.
 *
 * <p>A currency is a code of ISO 4217, or one of the signs that Unicode's CLDR has for one currency alone (letter case
 * does not count): {@code €} EUR, {@code ₹} INR, {@code ₪} ILS, {@code ₫} VND, {@code ₱} PHP, {@code ₴} UAH,
 * {@code ₸} KZT, {@code ₺} TRY, {@code ₼} AZN, {@code ₽} RUB, {@code ₾} GEL, {@code ₦} NGN, {@code ₮} MNT,
 * {@code ₭} LAK, {@code ₡} CRC, {@code ₲} PYG, {@code ฿} THB, {@code ৳} BDT, {@code GH₵} GHS, {@code US$} USD,
 * {@code A$} and {@code AU$} AUD, {@code CA$} CAD, {@code HK$} HKD, {@code MX$} MXN, {@code NT$} TWD, {@code NZ$} NZD,
 * {@code R$} BRL, {@code S$} SGD, {@code CN¥} CNY, {@code JP¥} JPY, {@code zł} PLN, {@code Kč} CZK, {@code Ft} HUF,
 * {@code RM} MYR, {@code Rp} IDR. A sign of several currencies ({@code $}, {@code £}, {@code ¥}, {@code ₩}, {@code kr},
 * {@code Rs}, {@code C$}, {@code FCFA}) is understood only where the field declares exactly one of those: nothing is
 * guessed.
 *
 * <p>Its values are {@link io.leadimport.spi.Money}, of the scale that was written. Bounds are bounds of the amount,
 * whatever its currency.
 *
 * @param notation how the number is written
 * @param currency the currency of an amount without one; null where the currency must be there
 * @param currencies the currencies that are allowed; empty where all are
 */
public record MoneyType(NumberNotation notation, @Nullable Currency currency, List<Currency> currencies)
        implements FieldType {
    private static final Currency SHOWN = Currency.getInstance("EUR");

    public MoneyType {
        Objects.requireNonNull(notation, "notation");
        currencies = List.copyOf(currencies);
    }

    /** {@return an amount as it may be written, to be shown} */
    public String example() {
        Currency shown = currency != null ? currency : currencies.isEmpty() ? SHOWN : currencies.get(0);
        String number = notation.example();
        boolean whole = shown.getDefaultFractionDigits() == 0;
        return (whole ? number.substring(0, number.lastIndexOf(notation.decimalChar())) : number) + " " + shown;
    }

    public MoneyType written(NumberNotation other) {
        return new MoneyType(other, currency, currencies);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.money(this);
    }
}
