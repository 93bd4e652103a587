package io.leadimport.examples.jdbc;

/** Checks whether a text can be a key of this schema. Ids come from files, so any other text is treated as unknown. */
final class StorableText {
    private static final int MAX_KEY_LENGTH = 200;

    private StorableText() {}

    /** Returns true if a row can have this key. */
    static boolean canBeKey(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_KEY_LENGTH
                && text.codePoints().noneMatch(StorableText::isUnfit);
    }

    /** PostgreSQL accepts neither NUL nor a lone surrogate. */
    private static boolean isUnfit(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
