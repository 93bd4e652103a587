package io.leadimport.template;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.WhenBlank;
import io.leadimport.form.type.ChoiceType;
import io.leadimport.form.type.ChoicesType;
import io.leadimport.form.type.CountryType;
import io.leadimport.form.type.DateTimeType;
import io.leadimport.form.type.DateType;
import io.leadimport.form.type.DecimalType;
import io.leadimport.form.type.DomainType;
import io.leadimport.form.type.EmailType;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.form.type.FieldType;
import io.leadimport.form.type.HostType;
import io.leadimport.form.type.IntegerType;
import io.leadimport.form.type.LanguageType;
import io.leadimport.form.type.MoneyType;
import io.leadimport.form.type.Option;
import io.leadimport.form.type.PercentType;
import io.leadimport.form.type.PhoneType;
import io.leadimport.form.type.ReferenceType;
import io.leadimport.form.type.TextType;
import io.leadimport.form.type.TimeType;
import io.leadimport.form.type.UrlType;
import io.leadimport.form.type.YearMonthType;
import io.leadimport.form.type.YesNoType;
import io.leadimport.problem.LibraryText;
import io.leadimport.problem.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a field accepts: what is common to its type, then what it asks of a value. */
final class FieldGuide implements FieldType.Cases<List<LocalizedText>> {
    private FieldGuide() {}

    static String accepted(FormField field, LeadForm form, Locale locale) {
        List<LocalizedText> sentences = new ArrayList<>(field.type().accept(new FieldGuide()));
        if (field.type() instanceof TextType && form.fillsSeveral(field)) {
            sentences.add(LibraryText.of("guide.several"));
        }
        addConstraints(field, form, sentences);
        addWhenBlank(field, form, sentences);
        return LibraryText.joined(sentences, locale);
    }

    private static void addConstraints(FormField field, LeadForm form, List<LocalizedText> sentences) {
        FieldConstraints asked = field.constraints();
        addNumber("guide.min-length", "min", above(asked.minLength(), 0), sentences);
        addNumber("guide.max-length", "max", asked.maxLength(), sentences);
        addNumber("guide.min-count", "min", above(asked.minCount(), 1), sentences);
        addNumber("guide.max-count", "max", asked.maxCount(), sentences);
        Bounds bounds = Bounds.of(field, form);
        addBound("min", "", bounds.minimum(), field, sentences);
        addBound("min", "-exclusive", bounds.moreThan(), field, sentences);
        addBound("max", "", bounds.maximum(), field, sentences);
        addBound("max", "-exclusive", bounds.lessThan(), field, sentences);
        if (asked.tense() != null) {
            sentences.add(LibraryText.of("guide." + asked.tense().code()));
        }
        if (asked.digits() != null) {
            sentences.add(
                    LibraryText.of("guide.digits-integer", "max", asked.digits().integer()));
            sentences.add(LibraryText.of(
                    "guide.digits-fraction", "max", asked.digits().fraction()));
        }
        if (asked.hint() != null) {
            sentences.add(LibraryText.of("guide.hint", "hint", asked.hint()));
        } else if (asked.pattern() != null) {
            sentences.add(
                    LibraryText.of("guide.pattern", "pattern", asked.pattern().pattern()));
        }
        if (!asked.allowed().isEmpty()) {
            sentences.add(list("guide.one-of", asked.allowed()));
        }
        if (field.unique()) {
            sentences.add(LibraryText.of("guide.unique"));
        }
    }

    private static void addWhenBlank(FormField field, LeadForm form, List<LocalizedText> sentences) {
        WhenBlank blank = field.whenBlank();
        blank.requiredIf().forEach((other, values) -> {
            FormField condition = form.field(other).orElseThrow();
            String label = condition.label();
            List<String> shown =
                    values.stream().map(condition::shown).distinct().toList();
            sentences.add(
                    values.isEmpty()
                            ? LibraryText.of("guide.required-if", "other", label)
                            : new LibraryText("guide.required-if-value", Map.of("other", label, "items", shown)));
        });
        if (blank.defaultValue() != null) {
            sentences.add(LibraryText.of("guide.default", "default", field.shown(blank.defaultValue())));
        }
    }

    /** None where it is no more than what there is anyway. */
    private static @Nullable Integer above(@Nullable Integer min, int always) {
        return min == null || min <= always ? null : min;
    }

    private static void addNumber(String key, String name, @Nullable Integer number, List<LocalizedText> sentences) {
        if (number != null) {
            sentences.add(LibraryText.of(key, name, number));
        }
    }

    private static void addBound(
            String name, String kind, @Nullable Comparable<?> bound, FormField field, List<LocalizedText> sentences) {
        if (bound == null) {
            return;
        }
        if (bound instanceof BigDecimal) {
            sentences.add(LibraryText.of("guide." + name + "-number" + kind, name, bound));
            return;
        }
        boolean formatted = field.type() instanceof DateType && bound instanceof LocalDate;
        Object shown = formatted ? ((DateType) field.type()).format().format((LocalDate) bound) : bound;
        sentences.add(LibraryText.of("guide." + name + "-date" + kind, name, shown));
    }

    private static LocalizedText list(String key, List<?> items) {
        return LibraryText.of(key, "items", items);
    }

    private static List<LocalizedText> one(String key) {
        return List.of(LibraryText.of(key));
    }

    private static List<LocalizedText> one(String key, String name, Object argument) {
        return List.of(LibraryText.of(key, name, argument));
    }

    @Override
    public List<LocalizedText> text(TextType type) {
        return one(type.lines() == TextType.Lines.SINGLE ? "guide.text" : "guide.long-text");
    }

    @Override
    public List<LocalizedText> email(EmailType type) {
        return one("guide.email");
    }

    @Override
    public List<LocalizedText> integer(IntegerType type) {
        return one("guide.integer");
    }

    @Override
    public List<LocalizedText> decimal(DecimalType type) {
        return one("guide.decimal", "example", type.notation().example());
    }

    @Override
    public List<LocalizedText> date(DateType type) {
        return one("guide.date", "format", type.format().toString());
    }

    @Override
    public List<LocalizedText> yesNo(YesNoType type) {
        return List.of(list("guide.yes-no", type.yes()), list("guide.no-yes", type.no()));
    }

    @Override
    public List<LocalizedText> choice(ChoiceType type) {
        return List.of(list("guide.one-of", labels(type.options())));
    }

    @Override
    public List<LocalizedText> choices(ChoicesType type) {
        return List.of(list("guide.some-of", labels(type.options())));
    }

    private static List<String> labels(List<Option> options) {
        return options.stream().map(Option::label).toList();
    }

    @Override
    public List<LocalizedText> reference(ReferenceType type) {
        return one("guide.reference");
    }

    @Override
    public List<LocalizedText> time(TimeType type) {
        return one("guide.time");
    }

    @Override
    public List<LocalizedText> yearMonth(YearMonthType type) {
        return one("guide.year-month");
    }

    @Override
    public List<LocalizedText> dateTime(DateTimeType type) {
        return type.zone() == null
                ? one("guide.date-time")
                : one("guide.date-time-zone", "zone", type.zone().getId());
    }

    @Override
    public List<LocalizedText> url(UrlType type) {
        return one("guide.url");
    }

    @Override
    public List<LocalizedText> domain(DomainType type) {
        return one("guide.domain");
    }

    @Override
    public List<LocalizedText> percent(PercentType type) {
        return one("guide.percent", "example", type.example());
    }

    @Override
    public List<LocalizedText> phone(PhoneType type) {
        return switch (type.reading()) {
            case AS_WRITTEN -> one("guide.phone");
            case INTERNATIONAL -> one("guide.phone-international");
            case OF_REGION -> one("guide.phone-region", "region", region(String.valueOf(type.region())));
        };
    }

    private static LocalizedText region(String code) {
        Locale region = new Locale.Builder().setRegion(code).build();
        return region::getDisplayCountry;
    }

    @Override
    public List<LocalizedText> money(MoneyType type) {
        List<LocalizedText> sentences = new ArrayList<>(one("guide.money", "example", type.example()));
        if (type.currency() != null) {
            sentences.add(LibraryText.of(
                    "guide.money-currency", "currency", type.currency().getCurrencyCode()));
        }
        if (!type.currencies().isEmpty()) {
            sentences.add(list(
                    "guide.money-currencies",
                    type.currencies().stream().map(Currency::getCurrencyCode).toList()));
        }
        return sentences;
    }

    @Override
    public List<LocalizedText> country(CountryType type) {
        return named("guide.country", type.languages());
    }

    @Override
    public List<LocalizedText> language(LanguageType type) {
        return named("guide.language", type.languages());
    }

    private static List<LocalizedText> named(String key, List<Locale> more) {
        List<Locale> languages = new ArrayList<>(more);
        languages.remove(Locale.ENGLISH);
        languages.add(0, Locale.ENGLISH);
        List<LocalizedText> names = languages.stream()
                .<LocalizedText>map(language -> language::getDisplayName)
                .toList();
        return List.of(LibraryText.of(key), list("guide.names", names));
    }

    @Override
    public List<LocalizedText> custom(HostType type) {
        LocalizedText expected = type.type()::expected;
        return one("guide.custom", "expected", expected);
    }
}
