package io.leadimport.internal.text;

/**
 * Keeps spreadsheets from running cells as formulas. Puts an apostrophe before every text that a spreadsheet would run
 * (as OWASP's page on CSV injection lists them), and before every text that begins with an apostrophe itself. A text
 * can begin at the beginning of a cell, and inside a cell after every delimiter and line break: Excel splits only at
 * semicolons in some languages and only at commas in others, and then reads a quote inside a cell as a character.
 */
public final class FormulaGuard {
    /** The CSV delimiters that spreadsheets recognise. */
    public static final String DELIMITERS = ",;\t|";

    private static final String FORMULA_STARTS = "=+-@\t\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String LINE_BREAKS = "\r\n";

    private FormulaGuard() {}

    /**
     * Adds an apostrophe before each formula in a cell.
     *
     * @param cell the text
     * @return the text with the apostrophes
     */
    public static String guarded(String cell) {
        if (!cell.isEmpty() && !needsGuard(cell, 0, true) && cell.chars().noneMatch(FormulaGuard::mayEndCell)) {
            return cell;
        }
        StringBuilder text = new StringBuilder(cell.length() + 1);
        for (int at = 0; at < cell.length(); at++) {
            boolean formula = mayBegin(cell, at) && needsGuard(cell, at, at == 0);
            text.append(formula ? "'" : "").append(cell.charAt(at));
        }
        return text.toString();
    }

    /** Returns true if a spreadsheet may begin a cell here. */
    private static boolean mayBegin(CharSequence cell, int at) {
        return at == 0 || mayEndCell(cell.charAt(at - 1));
    }

    private static boolean mayEndCell(int c) {
        return DELIMITERS.indexOf(c) >= 0 || LINE_BREAKS.indexOf(c) >= 0;
    }

    /** Ignores quotes before a sign: a spreadsheet removes a pair of them at the beginning of a cell. */
    private static boolean needsGuard(CharSequence cell, int from, boolean first) {
        int at = from;
        while (at < cell.length() && cell.charAt(at) == '"') {
            at++;
        }
        if (at == cell.length()) {
            return false;
        }
        char c = cell.charAt(at);
        return c == '\'' && at == from || FORMULA_STARTS.indexOf(c) >= 0 || first && LINE_BREAKS.indexOf(c) >= 0;
    }

    private static boolean isGuard(CharSequence cell, int at) {
        return cell.charAt(at) == '\'' && mayBegin(cell, at) && needsGuard(cell, at + 1, at == 0);
    }

    /**
     * Returns true if a cell contains an apostrophe where {@link #guarded} adds one.
     *
     * @param cell the text
     * @return true if {@link #unguard} would remove an apostrophe
     */
    public static boolean isGuarded(CharSequence cell) {
        for (int at = 0; at < cell.length(); at++) {
            if (isGuard(cell, at)) {
                return true;
            }
        }
        return false;
    }

    /** The same for a cell of a file. A plain cell has no apostrophe. */
    public static boolean isGuarded(Cell cell) {
        return !cell.isPlain() && isGuarded((CharSequence) cell);
    }

    /**
     * Removes the apostrophes that {@link #guarded} added to a cell, and no others.
     *
     * @param cell a cell of a file that this library wrote
     */
    public static void unguard(Cell cell) {
        if (isGuarded(cell)) {
            char[] text = unguarded(cell.text()).toCharArray();
            cell.view(text, 0, text.length, false);
        }
    }

    /**
     * Removes the apostrophes that {@link #guarded} added to a text, and no others.
     *
     * @param cell the text
     * @return the text without those apostrophes
     */
    public static String unguarded(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int at = 0; at < cell.length(); at++) {
            if (!isGuard(cell, at)) {
                text.append(cell.charAt(at));
            }
        }
        return text.toString();
    }
}
