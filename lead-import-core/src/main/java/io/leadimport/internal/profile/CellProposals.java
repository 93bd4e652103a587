package io.leadimport.internal.profile;

import io.leadimport.form.FormField;
import io.leadimport.form.LeadForm;
import io.leadimport.form.type.FieldConstraints;
import io.leadimport.internal.column.ColumnRole;
import io.leadimport.internal.column.Columns;
import io.leadimport.internal.field.CellReader;
import io.leadimport.internal.format.FormatTally;
import io.leadimport.internal.text.Cell;
import io.leadimport.internal.text.ColumnNames;
import io.leadimport.internal.type.CountryType;
import io.leadimport.internal.type.DecimalType;
import io.leadimport.internal.type.LanguageType;
import io.leadimport.internal.type.TypeDefinition;
import io.leadimport.internal.value.Violation;
import io.leadimport.internal.value.choice.CodeReader;
import io.leadimport.internal.value.choice.Countries;
import io.leadimport.internal.value.choice.Languages;
import io.leadimport.profile.Change;
import io.leadimport.profile.Cleaning;
import io.leadimport.profile.Proposal;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the changes of a profile that would read cells which cannot be read: the value that a text stands for, a way to tidy
 * texts, and texts that mean "no value". Not thread-safe.
 */
public final class CellProposals {
    /** The maximum number of distinct texts of a field for which replacements are proposed. */
    private static final int MAX_TEXTS = 200;

    /** Longer texts are not names of anything. */
    private static final int MAX_LENGTH = 100;

    /** The languages in which the name of a country or language may be written, besides those of the form. */
    private static final List<Locale> LANGUAGES = Stream.of(
                    "ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt-BR", "sv", "zh-CN")
            .map(Locale::forLanguageTag)
            .toList();

    /** Texts that people write where they have no value. */
    private static final @Nullable NoValueTexts PLACEHOLDERS = NoValueTexts.of(List.of(
            "-",
            "--",
            "---",
            "\u2013",
            "\u2014",
            ".",
            "?",
            "#N/A",
            "N/A",
            "n.a.",
            "n. a.",
            "NA",
            "NaN",
            "null",
            "nil",
            "none",
            "empty",
            "unknown",
            "tbd",
            "k.A.",
            "k. A.",
            "keine",
            "leer",
            "unbekannt",
            "aucun",
            "ninguno",
            "nessuno",
            "geen",
            "brak",
            "nenhum",
            "saknas",
            "\u65E0",
            "\u306A\u3057"));

    private final LeadForm form;
    private final @Nullable OfField[] fields;
    private final Map<String, Counted> noValue = new LinkedHashMap<>();

    /** A change, and the number of cells that it concerns. */
    private static final class Counted {
        private final Change change;
        private final boolean certain;
        private long cells;

        Counted(Change change, boolean certain) {
            this.change = change;
            this.certain = certain;
        }
    }

    /**
     * Counts the unreadable cells of one file.
     *
     * @param form the form, with the formats of the profile
     */
    public CellProposals(LeadForm form) {
        this.form = form;
        this.fields = new @Nullable OfField[form.fields().size()];
    }

    /**
     * Counts a cell that cannot be read.
     *
     * @param index the index of its field
     * @param cell its text, not blank; its view is moved
     * @param violation why it cannot be read
     */
    public void add(int index, Cell cell, Violation violation) {
        Cell text = cell.whole().strip();
        if (PLACEHOLDERS != null && PLACEHOLDERS.contains(text)) {
            noValue.computeIfAbsent(
                            ColumnNames.key(text.text()), key -> new Counted(new Change.NoValue(text.text()), false))
                    .cells++;
            return;
        }
        OfField field = fields[index];
        if (field == null) {
            field = new OfField(form.fields().get(index));
            fields[index] = field;
        }
        field.add(text, violation);
    }

    /** {@return the proposals, in the order of the form} */
    public List<Proposal> proposals(Columns columns) {
        List<Proposal> proposals = new ArrayList<>();
        for (ColumnRole.Field role : ColumnRole.fieldsOf(form)) {
            OfField field = fields[role.index()];
            if (field != null) {
                String title = columns.header(role).orElse(role.title());
                field.changes()
                        .forEach(found -> proposals.add(new Proposal(found.change, title, found.certain, found.cells)));
            }
        }
        noValue.values().stream()
                .filter(found -> !isValueOfAField(((Change.NoValue) found.change).text()))
                .forEach(found -> proposals.add(new Proposal(found.change, "", false, found.cells)));
        return proposals;
    }

    /** Returns true if the text is an option, a code or a word of another field, so that it does mean something there. */
    private boolean isValueOfAField(String text) {
        ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
        return form.fields().stream()
                .filter(field -> CellRewriter.takesReplacements(field.type()))
                .map(field -> new CellReader(TypeDefinition.of(field.type()), FieldConstraints.NONE, null, now))
                .anyMatch(type -> Violation.leavesValue(type.check(Cell.of(text))));
    }

    /** The unreadable cells of one field. */
    private static final class OfField {
        private final FormField field;
        private final boolean takesReplacements;
        private final @Nullable CodeReader otherNames;
        private final Map<String, Counted> replacements = new LinkedHashMap<>();
        /** The same by the first spellings of their texts, which are faster to look up than their keys. */
        private final Map<String, Counted> byText = new HashMap<>();

        private final Map<Cleaner, Counted> cleanings = new LinkedHashMap<>();
        /** Reads the type alone. */
        private final CellReader type;
        /** Reads the type, and checks the constraints of the field. */
        private final CellReader reader;

        private final Set<String> currencies = new HashSet<>();
        private long unreadable;

        OfField(FormField field) {
            this.field = field;
            this.takesReplacements = CellRewriter.takesReplacements(field.type());
            this.otherNames = field.type() instanceof CountryType
                    ? Countries.in(LANGUAGES)
                    : field.type() instanceof LanguageType ? Languages.in(LANGUAGES) : null;
            TypeDefinition declared = TypeDefinition.of(field.type());
            ZonedDateTime now = ZonedDateTime.now(ZoneOffset.UTC);
            this.type = new CellReader(declared, FieldConstraints.NONE, null, now);
            this.reader = new CellReader(declared, field.constraints(), field.constrainedBy(), now);
            Cleaner.of(field.type())
                    .forEach(cleaner -> cleanings.put(
                            cleaner, new Counted(new Change.Clean(field.name(), cleaner.cleaning()), true)));
        }

        void add(Cell text, Violation violation) {
            unreadable++;
            cleanings.forEach((cleaner, counted) -> counted.cells += reads(cleaner, text) ? 1 : 0);
            if (!takesReplacements || text.length() > MAX_LENGTH) {
                return;
            }
            String found = text.text();
            Counted known = byText.get(found);
            if (known == null) {
                known = byKey(found, text, violation);
            }
            if (known != null) {
                known.cells++;
            }
        }

        /** The change for a text that was not seen in this spelling; null if there is none. */
        private @Nullable Counted byKey(String found, Cell text, Violation violation) {
            String key = ColumnNames.key(found);
            Counted known = replacements.get(key);
            if (known == null && replacements.size() < MAX_TEXTS) {
                known = replacement(text, violation);
                if (known != null) {
                    replacements.put(key, known);
                }
            }
            if (known != null && byText.size() < MAX_TEXTS) {
                byText.put(found, known);
            }
            return known;
        }

        private boolean reads(Cleaner cleaner, Cell text) {
            String cleaned = cleaner.cleaned(text);
            if (cleaned == null) {
                return false;
            }
            if (cleaner.cleaning() == Cleaning.CURRENCY && currencies.size() < 2) {
                currencies.add(Cleaner.currency(text, cleaned));
            }
            // a number may also be in another notation, which is another proposal
            return Violation.leavesValue(type.check(Cell.of(cleaned)))
                    || field.type() instanceof DecimalType && FormatTally.isNumber(cleaned);
        }

        /** The change for a text that stands for another one: exactly by another name, or likely by a similar one. */
        private @Nullable Counted replacement(Cell text, Violation violation) {
            boolean exact = otherNames != null && otherNames.check(text) == null;
            Object value = exact ? Objects.requireNonNull(otherNames).read(text) : nearest(violation);
            // a text that the type reads is refused for another reason, which no replacement takes away
            boolean helps = value != null
                    && !Violation.leavesValue(type.check(text))
                    && Violation.leavesValue(reader.check(Cell.of(value.toString())));
            return helps
                    ? new Counted(new Change.Replace(field.name(), text.text(), String.valueOf(value)), exact)
                    : null;
        }

        private static @Nullable Object nearest(Violation violation) {
            return violation.arguments().containsKey("part")
                    ? null
                    : violation.arguments().get("nearest");
        }

        /** Amounts in several currencies are not numbers of one column. */
        private boolean losesCurrency(Change change) {
            return currencies.size() > 1
                    && change instanceof Change.Clean clean
                    && clean.cleaning() == Cleaning.CURRENCY;
        }

        /** The changes that concern a cell; a cleaning is certain if it reads every cell of several. */
        Stream<Counted> changes() {
            Stream<Counted> cleaned = cleanings.values().stream()
                    .filter(found -> found.cells > 0 && !losesCurrency(found.change))
                    .map(found -> {
                        Counted counted = new Counted(found.change, found.cells > 1 && found.cells == unreadable);
                        counted.cells = found.cells;
                        return counted;
                    });
            return Stream.concat(cleaned, replacements.values().stream());
        }
    }
}
