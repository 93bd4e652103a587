package io.leadimport.internal.value.choice;

import io.leadimport.form.type.Option;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.type.ChoicesType;
import io.leadimport.internal.value.ValueReader;
import io.leadimport.internal.value.Violation;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one or more options of a list, as {@link ChoicesType} describes them. */
public final class ChoicesReader implements ValueReader {
    private static final int NONE = -1;
    private static final int BLANK = -2;

    private final ChoiceMatcher options;

    public ChoicesReader(List<Option> options) {
        this.options = new ChoiceMatcher(options);
    }

    @Override
    public @Nullable Violation check(Cell cell) {
        boolean any = false;
        for (int from = 0, end; from <= cell.length(); from = end + 1) {
            end = endOfPart(cell, from);
            int option = option(cell, from, end);
            if (option == NONE) {
                return options.notAmong(cell.subSequence(from, end).toString().strip());
            }
            any |= option != BLANK;
        }
        return any ? null : options.notAmong(cell.text());
    }

    private static int endOfPart(Cell cell, int from) {
        int end = from;
        while (end < cell.length() && ChoicesType.SEPARATORS.indexOf(cell.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** The option that a part of a cell means, or {@link #NONE}, or {@link #BLANK}. */
    private int option(Cell cell, int from, int end) {
        int start = from;
        while (start < end && Cell.isSpace(cell.charAt(start))) {
            start++;
        }
        int stop = end;
        while (stop > start && Cell.isSpace(cell.charAt(stop - 1))) {
            stop--;
        }
        return start == stop ? BLANK : options.indexOf(cell, start, stop);
    }

    /** The number of options in a valid cell. */
    public int count(Cell cell) {
        if (options.size() > Long.SIZE) {
            return chosen(cell).cardinality();
        }
        long chosen = 0;
        for (int from = 0, end; from <= cell.length(); from = end + 1) {
            end = endOfPart(cell, from);
            int option = option(cell, from, end);
            chosen |= option == BLANK ? 0 : 1L << option;
        }
        return Long.bitCount(chosen);
    }

    private BitSet chosen(Cell cell) {
        BitSet chosen = new BitSet(options.size());
        for (int from = 0, end; from <= cell.length(); from = end + 1) {
            end = endOfPart(cell, from);
            int option = option(cell, from, end);
            if (option != BLANK) {
                chosen.set(option);
            }
        }
        return chosen;
    }

    @Override
    public Object read(Cell cell) {
        return chosen(cell).stream().mapToObj(options::key).toList();
    }

    /** Joins the keys with a separator, which no option contains. */
    @Override
    public String canonical(Cell cell) {
        return chosen(cell).stream().mapToObj(options::key).collect(Collectors.joining(";"));
    }
}
