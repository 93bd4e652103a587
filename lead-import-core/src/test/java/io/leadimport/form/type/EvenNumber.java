package io.leadimport.form.type;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A type of a host: even numbers, and an exception for {@code unlucky}. */
public record EvenNumber() implements CustomType<Integer> {
    @Override
    public String name() {
        return "even";
    }

    @Override
    public @Nullable Integer read(String text) {
        if (text.equals("unlucky")) {
            throw new IllegalStateException("I fear " + text);
        }
        return text.matches("[0-9]{1,8}[02468]") ? Integer.valueOf(text) : null;
    }

    @Override
    public String example() {
        return "42";
    }

    @Override
    public String expected(Locale locale) {
        return locale.getLanguage().equals("de") ? "eine gerade Zahl" : "an even number";
    }
}
