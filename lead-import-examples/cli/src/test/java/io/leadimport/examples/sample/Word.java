package io.leadimport.examples.sample;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** A name as people write it, and in the lower-case letters of an e-mail address. */
record Word(String text, String ascii) {
    /** Letters that do not come apart into one of ASCII and a mark. */
    private static final Map<String, String> LETTERS =
            Map.of("ł", "l", "ø", "o", "đ", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i");

    /** Reads {@code text=ascii}, or a text that is written in Latin letters. */
    static Word parse(String word) {
        int sign = word.indexOf('=');
        return sign < 0 ? new Word(word, latin(word)) : new Word(word.substring(0, sign), word.substring(sign + 1));
    }

    private static String latin(String text) {
        String letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}|'", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        return letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
