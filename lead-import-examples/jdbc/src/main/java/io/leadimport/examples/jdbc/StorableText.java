package io.leadimport.examples.jdbc;

/** Which texts can stand in a key of this schema. Ids come from files, so anything else is merely absent. */
final class StorableText {
    private static final int MAX_KEY_LENGTH = 200;

    private StorableText() {}

    /** Whether a row can have this key. */
    static boolean canBeKey(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_KEY_LENGTH
                && text.codePoints().noneMatch(StorableText::isUnfit);
    }

    /** PostgreSQL takes neither NUL nor half a surrogate pair. */
    private static boolean isUnfit(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}
