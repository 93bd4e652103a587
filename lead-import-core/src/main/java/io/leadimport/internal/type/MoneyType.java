package io.leadimport.internal.type;

import io.leadimport.form.type.NumberNotation;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.problem.LocalizedText;
import io.leadimport.spi.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money with its currency, before or after the amount, with or without space between them; on both sides, as in {@code
 * $5 USD}, if the two agree. A minus or plus sign may stand first, or directly before the amount. The amount is written in the
 * notation, and begins and ends with a digit. The text has at most 1,000 characters. Beyond the decimals that the currency has in ISO
 * 4217, only zeros are allowed.
 *
 * <p>A currency is a code of ISO 4217, or one of the signs that Unicode's CLDR has for one currency only (letter case does not
 * count): {@code €} EUR, {@code ₹} INR, {@code ₪} ILS, {@code ₫} VND, {@code ₱} PHP, {@code ₴} UAH,
 * {@code ₸} KZT, {@code ₺} TRY, {@code ₼} AZN, {@code ₽} RUB, {@code ₾} GEL, {@code ₦} NGN, {@code ₮} MNT,
 * {@code ₭} LAK, {@code ₡} CRC, {@code ₲} PYG, {@code ฿} THB, {@code ৳} BDT, {@code GH₵} GHS, {@code US$} USD,
 * {@code A$} and {@code AU$} AUD, {@code CA$} CAD, {@code HK$} HKD, {@code MX$} MXN, {@code NT$} TWD, {@code NZ$} NZD,
 * {@code R$} BRL, {@code S$} SGD, {@code CN¥} CNY, {@code JP¥} JPY, {@code zł} PLN, {@code Kč} CZK, {@code Ft} HUF,
 * {@code RM} MYR, {@code Rp} IDR. A sign of several currencies ({@code $}, {@code £}, {@code ¥}, {@code ₩}, {@code kr},
 * {@code Rs}, {@code C$}, {@code FCFA}) is understood only if the field declares exactly one of them: nothing is guessed.
 *
 * <p>The values are {@link Money}, with the scale that was written. Bounds are bounds of the amount, whatever its currency.
 *
 * @param notation how the number is written
 * @param currency the currency of an amount without one; null if the currency must be written
 * @param currencies the currencies that are allowed; empty if all are
 */
public record MoneyType(NumberNotation notation, @Nullable Currency currency, List<Currency> currencies)
        implements TypeDefinition {
    private static final Currency SHOWN = Currency.getInstance("EUR");

    public MoneyType {
        Objects.requireNonNull(notation, "notation");
        currencies = List.copyOf(currencies);
    }

    @Override
    public Class<?> valueClass() {
        return Money.class;
    }

    @Override
    public String example() {
        String number = notation.example();
        boolean whole = shown().getDefaultFractionDigits() == 0;
        return (whole ? number.substring(0, number.lastIndexOf(notation.decimalChar())) : number) + " " + shown();
    }

    private Currency shown() {
        return currency != null ? currency : currencies.isEmpty() ? SHOWN : currencies.get(0);
    }

    @Override
    public List<LocalizedText> accepted() {
        List<LocalizedText> sentences = new ArrayList<>();
        sentences.add(LibraryText.of("guide.money", "example", example()));
        if (currency != null) {
            sentences.add(LibraryText.of("guide.money-currency", "currency", currency.getCurrencyCode()));
        }
        if (!currencies.isEmpty()) {
            sentences.add(LibraryText.of("guide.money-currencies", "items", codes()));
        }
        return List.copyOf(sentences);
    }

    private List<String> codes() {
        return currencies.stream().map(Currency::getCurrencyCode).toList();
    }

    @Override
    public String canonicalText() {
        return TypeTexts.canonical("money", notation)
                .addPresent("currency", currency == null ? null : currency.getCurrencyCode())
                .addEach("currencies", codes())
                .toString();
    }

    @Override
    public Optional<Comparable<?>> bound(String text) {
        return Optional.of(BoundValues.number(text));
    }

    @Override
    public String written(Comparable<?> bound) {
        return notation.written((BigDecimal) bound) + " " + shown();
    }

    /**
     * Returns the same type with another notation.
     *
     * @param other how numbers are written
     * @return the type
     */
    public MoneyType withNotation(NumberNotation other) {
        return new MoneyType(other, currency, currencies);
    }
}
