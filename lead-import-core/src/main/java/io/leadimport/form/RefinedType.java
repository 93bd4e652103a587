package io.leadimport.form;

import io.leadimport.form.type.DateFormat;
import io.leadimport.form.type.NumberNotation;
import io.leadimport.form.type.Option;
import io.leadimport.internal.text.BoundValues;
import io.leadimport.internal.type.ChoiceType;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.type.DateTimeType;
import io.leadimport.internal.type.DateType;
import io.leadimport.internal.type.MoneyType;
import io.leadimport.internal.type.PhoneType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.internal.type.YesNoType;
import io.leadimport.spi.Money;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The type of a field while {@link FieldBuilder} changes its settings. Not thread-safe. */
final class RefinedType {
    /** The index of the amount in {@code EUR 12.50}. */
    private static final int AMOUNT = 4;

    private final String field;
    private final List<Option> added = new ArrayList<>();
    private TypeDefinition type;

    RefinedType(String field, TypeDefinition type) {
        this.field = field;
        this.type = type;
    }

    /** Returns the type, after moving all added options into it at once: copying the list for each option takes quadratic time. */
    TypeDefinition get() {
        if (!added.isEmpty()) {
            List<Option> options =
                    Stream.concat(type.options().stream(), added.stream()).toList();
            type = type instanceof ChoiceType ? new ChoiceType(options) : new ChoicesType(options);
            added.clear();
        }
        return type;
    }

    boolean hasLength() {
        return type.hasLength();
    }

    boolean hasTemporalBound() {
        return type.hasTemporalBound();
    }

    void format(String datePattern) {
        if (!(type instanceof DateType)) {
            throw refused("is not a date, so the format " + datePattern + " does not apply", null);
        }
        try {
            type = new DateType(DateFormat.of(datePattern));
        } catch (IllegalArgumentException e) {
            throw refused("has a bad format: it " + e.getMessage(), e);
        }
    }

    void notation(NumberNotation notation) {
        type = type.withNotation(notation)
                .orElseThrow(() -> refused("is not a decimal number, so a notation does not apply", null));
    }

    void zone(ZoneId zone) {
        if (!(type instanceof DateTimeType)) {
            throw refused("is not a date with a time, so a time zone does not apply", null);
        }
        type = new DateTimeType(zone);
    }

    void option(String key, String label, String... synonyms) {
        added.add(new Option(key, label, List.of(synonyms)));
    }

    /** Returns the options of a choice; empty for other types. */
    List<Option> options() {
        return get().options();
    }

    /** Turns on the lookup of phone numbers, in a region, or of international numbers if the region is null. */
    void phone(@Nullable String region) {
        PhoneType number = (PhoneType) type;
        if (number.isLookedUp() && number.isInternational() != (region == null)) {
            throw refused("cannot have both a region and international numbers", null);
        }
        try {
            type = new PhoneType(true, region);
        } catch (IllegalArgumentException e) {
            throw refused("cannot be used: " + e.getMessage(), e);
        }
    }

    void currency(String code) {
        MoneyType money = (MoneyType) type;
        type = new MoneyType(money.notation(), currencyOf(code), money.currencies());
    }

    void currencies(String[] codes) {
        MoneyType money = (MoneyType) type;
        List<Currency> currencies =
                Stream.of(codes).map(this::currencyOf).distinct().toList();
        if (currencies.isEmpty()) {
            throw refused("has an empty list of currencies", null);
        }
        type = new MoneyType(money.notation(), money.currency(), currencies);
    }

    private Currency currencyOf(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            throw refused("has an unknown currency: " + code, e);
        }
        throw refused("has a currency that is not used for amounts: " + code, null);
    }

    void names(List<Locale> languages) {
        try {
            type = type.withLanguages(languages).orElse(type);
        } catch (IllegalArgumentException e) {
            throw refused("accepts names in a language that cannot be used: " + e.getMessage(), e);
        }
    }

    /** Rejects allowed values that are not amounts of money, if the type is money. */
    void checkAmounts(List<String> values) {
        if (type instanceof MoneyType) {
            values.forEach(this::checkMoney);
        }
    }

    private void checkMoney(String value) {
        try {
            BoundValues.number(value.substring(Math.min(AMOUNT, value.length())));
            Money.parse(value);
        } catch (ArithmeticException e) {
            throw refused("has an allowed value of " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw refused("has an allowed value that is not an amount of money such as EUR 12.50: " + value, e);
        }
    }

    /** Checks what depends on several settings. */
    void check() {
        checkOptions();
        if (type instanceof MoneyType money
                && money.currency() != null
                && !money.currencies().isEmpty()
                && !money.currencies().contains(money.currency())) {
            throw refused("does not allow its own default currency: " + money.currency(), null);
        }
    }

    private void checkOptions() {
        String fault = null;
        if (get() instanceof ChoiceType choice) {
            fault = OptionTexts.fault(choice.options(), "");
        } else if (type instanceof ChoicesType choices) {
            fault = OptionTexts.fault(choices.options(), ChoicesType.SEPARATORS);
        } else if (type instanceof YesNoType yesNo) {
            fault = yesNo.yes().isEmpty() || yesNo.no().isEmpty()
                    ? "has an empty list of choices"
                    : OptionTexts.fault(List.of(meaning(yesNo.yes()), meaning(yesNo.no())), "");
        }
        if (fault != null) {
            throw refused(fault, null);
        }
    }

    private static Option meaning(List<String> texts) {
        return new Option(texts.get(0), texts.get(0), texts);
    }

    InvalidFormException refused(String why, @Nullable Throwable cause) {
        return new InvalidFormException(field, why, cause);
    }
}
