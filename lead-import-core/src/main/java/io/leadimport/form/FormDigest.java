package io.leadimport.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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

    static String ofForm(String name, List<FormField> fields) {
        FormDigest form = new FormDigest();
        form.add(name);
        fields.forEach(form::add);
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
    }

    private void add(FieldConstraints constraints) {
        add(constraints.minLength());
        add(constraints.maxLength());
        add(constraints.minimum());
        add(constraints.maximum());
        add(constraints.pattern());
        addAll(constraints.allowed());
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
        return type.options();
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
}
