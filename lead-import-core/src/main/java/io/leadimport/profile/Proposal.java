package io.leadimport.profile;

import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.type.LibraryText;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A change of the profile that would help to read a file. Nothing is applied by itself: a person accepts a proposal, {@link
 * ImportProfile#with} applies it, and the file is checked again. Immutable.
 *
 * @param change the change
 * @param title the name of the changed field for people: the header of its column, else its label; empty if the change concerns the whole file. It may be text of the file
 * @param certain true if there is no doubt. Either at least two cells are concerned, and this is the only change of its kind that reads all of them; or the text is another name of exactly one value. False if the change is only likely, such as for a text or header that is similar to a known one
 * @param cells the number of cells that the change concerns; 0 for a column as a whole
 */
public record Proposal(Change change, String title, boolean certain, long cells) {
    private static final int ID_LENGTH = 12;

    public Proposal {
        Objects.requireNonNull(change, "change");
        Objects.requireNonNull(title, "title");
    }

    /**
     * Returns the id of the change. The same change has the same id in every check of every file.
     *
     * @return the first 12 digits of the {@link ImportProfile#digest} of a profile with only this change
     */
    public String id() {
        return ImportProfile.NONE.with(this).digest().substring(0, ID_LENGTH);
    }

    /**
     * Returns true if only one of two proposals can be accepted, such as day first and month first for the same dates.
     *
     * @param other another proposal
     * @return true if both change the same part of a profile in different ways
     */
    public boolean excludes(Proposal other) {
        return !change.equals(other.change) && part(change).equals(part(other.change));
    }

    /** The part of a profile that a change replaces; the change itself if it only adds something. */
    private static Object part(Change change) {
        if (change instanceof Change.Column column) {
            return Map.of("column", ColumnNames.key(column.header()));
        } else if (change instanceof Change.Dates dates) {
            return Map.of("dates", dates.field());
        } else if (change instanceof Change.Numbers numbers) {
            return Map.of("numbers", numbers.field());
        } else if (change instanceof Change.Replace replace) {
            return Map.of("replace", replace.field(), "text", ColumnNames.key(replace.text()));
        } else if (change instanceof Change.HeaderRow || change instanceof Change.Fallback) {
            return change.getClass();
        }
        return change;
    }

    /**
     * Returns what the change does, in words for the person who chose the file.
     *
     * @param locale the reader's language, as for {@link io.leadimport.problem.Problem#message}
     * @return one sentence; it may contain text of the file
     */
    public String text(Locale locale) {
        return description().in(locale);
    }

    private LibraryText description() {
        if (change instanceof Change.HeaderRow header) {
            return LibraryText.of("proposal.header-row", "row", header.row());
        } else if (change instanceof Change.Fallback fallback) {
            return LibraryText.of(
                    "proposal.fallback", "charset", fallback.charset().name());
        } else if (change instanceof Change.Column column) {
            boolean ignored = column.target().equals(ColumnMapping.IGNORED);
            return new LibraryText(
                    ignored ? "proposal.ignore" : "proposal.column", Map.of("header", column.header(), "field", title));
        } else if (change instanceof Change.Dates dates) {
            return new LibraryText(
                    "proposal.dates",
                    Map.of(
                            "field", title,
                            "format", dates.format().pattern(),
                            "example", dates.format().example()));
        } else if (change instanceof Change.Numbers numbers) {
            return new LibraryText(
                    "proposal.numbers",
                    Map.of("field", title, "example", numbers.notation().example()));
        } else if (change instanceof Change.Replace replace) {
            return new LibraryText(
                    "proposal.replace", Map.of("field", title, "text", replace.text(), "value", replace.value()));
        } else if (change instanceof Change.Clean clean) {
            return LibraryText.of("proposal.clean." + clean.cleaning().code(), "field", title);
        }
        return LibraryText.of("proposal.no-value", "text", ((Change.NoValue) change).text());
    }

    /** {@return the id, without text of a file} */
    @Override
    public String toString() {
        return "Proposal[" + id() + ", certain=" + certain + ", cells=" + cells + "]";
    }
}
