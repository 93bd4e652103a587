package io.leadimport.form;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** SHA-256 over everything in a form that decides how a file is read; each part is preceded by its length. */
final class FormDigest implements FieldType.Cases<List<?>> {
    private final MessageDigest digest;

    private FormDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String ofForm(String name, List<FormField> fields, @Nullable ClassConstraints leadClass) {
        FormDigest form = new FormDigest();
        form.add(name);
        fields.forEach(form::add);
        if (leadClass != null) {
            form.add(leadClass);
            form.addAll(CanonicalConstraints.of(leadClass.descriptor().getConstraintDescriptors()));
        }
        return HexFormat.of().formatHex(form.digest.digest());
    }

    static String of(String form, List<String> reading) {
        FormDigest digest = new FormDigest();
        digest.add(form);
        digest.addAll(reading);
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void add(FormField field) {
        add(field.name());
        add(field.label());
        addAll(field.aliases());
        add(field.type().getClass().getSimpleName());
        addAll(field.type().accept(this));
        add(field.required());
        add(field.strict());
        add(field.unique());
        add(field.constraints());
        add(field.whenBlank());
    }

    private void add(WhenBlank whenBlank) {
        add(whenBlank.requiredIf().size());
        whenBlank.requiredIf().forEach((field, values) -> {
            add(field);
            addAll(values);
        });
        add(whenBlank.defaultValue());
        add(whenBlank.constant());
    }

    private void add(FieldConstraints constraints) {
        add(constraints.minLength());
        add(constraints.maxLength());
        add(constraints.minCount());
        add(constraints.maxCount());
        addBound(constraints.minimum());
        addBound(constraints.maximum());
        addBound(constraints.moreThan());
        addBound(constraints.lessThan());
        add(constraints.digits());
        add(constraints.tense());
        add(constraints.pattern());
        add(constraints.hint());
        addAll(constraints.allowed());
        if (constraints.declared() != null) {
            add(constraints.declared().declaredIn());
            add(constraints.declared().property().name());
            addAll(constraints.declared().texts());
        }
    }

    private void add(ClassConstraints constraints) {
        add(constraints.type().getName());
        addAll(constraints.groups().stream().map(Class::getName).toList());
    }

    /** One number, however it is written. */
    private void addBound(@Nullable Comparable<?> bound) {
        add(bound instanceof BigDecimal number ? number.stripTrailingZeros() : bound);
    }

    private void addAll(List<?> parts) {
        add(parts.size());
        parts.forEach(this::add);
    }

    private void add(@Nullable Object part) {
        byte[] text = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
        digest.update((text.length + (part == null ? "-" : "+")).getBytes(StandardCharsets.UTF_8));
        digest.update(text);
    }

    @Override
    public List<?> text(FieldType.Text type) {
        return List.of(type.lines());
    }

    @Override
    public List<?> email(FieldType.Email type) {
        return List.of();
    }

    @Override
    public List<?> integer(FieldType.WholeNumber type) {
        return List.of();
    }

    @Override
    public List<?> decimal(FieldType.DecimalNumber type) {
        return List.of(type.notation());
    }

    @Override
    public List<?> date(FieldType.CalendarDate type) {
        return List.of(type.format());
    }

    @Override
    public List<?> yesNo(FieldType.YesNo type) {
        List<Object> parts = new ArrayList<>(type.yes());
        parts.add(0, type.yes().size());
        parts.addAll(type.no());
        return parts;
    }

    @Override
    public List<?> choice(FieldType.Choice type) {
        return options(type.options());
    }

    @Override
    public List<?> choices(MultiChoice type) {
        return options(type.options());
    }

    private static List<?> options(List<Option> options) {
        return options.stream()
                .flatMap(option -> Stream.concat(
                        Stream.of(
                                option.key(), option.label(), option.synonyms().size()),
                        option.synonyms().stream()))
                .toList();
    }

    @Override
    public List<?> time(TimeOfDay type) {
        return List.of();
    }

    @Override
    public List<?> yearMonth(MonthOfYear type) {
        return List.of();
    }

    @Override
    public List<?> dateTime(DateAndTime type) {
        return List.of(String.valueOf(type.zone()));
    }

    @Override
    public List<?> url(WebAddress type) {
        return List.of();
    }

    @Override
    public List<?> domain(DomainName type) {
        return List.of();
    }

    @Override
    public List<?> percent(Percentage type) {
        return List.of(type.notation());
    }

    @Override
    public List<?> reference(RecordReference type) {
        return List.of();
    }

    @Override
    public List<?> phone(PhoneNumber type) {
        return List.of(type.reading(), String.valueOf(type.region()));
    }

    @Override
    public List<?> money(AmountOfMoney type) {
        List<Object> parts = new ArrayList<>(type.currencies());
        parts.addAll(0, List.of(type.notation(), String.valueOf(type.currency())));
        return parts;
    }

    @Override
    public List<?> country(CountryName type) {
        return NameLanguages.tags(type.languages());
    }

    @Override
    public List<?> language(LanguageName type) {
        return NameLanguages.tags(type.languages());
    }

    @Override
    public List<?> custom(HostDefined type) {
        return List.of(type.type().name());
    }
}
