package io.leadimport.internal.type;

import io.leadimport.form.LeadForm;
import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import io.leadimport.spi.RecordResolver;
import java.util.List;
import java.util.Objects;

/**
 * The id of another record of the host, such as a customer: text without surrounding space, compared exactly. The values are what the
 * host's resolver finds under the id. An import looks ids up in blocks, each id once; if no file is imported, the id itself is the
 * value. {@link LeadForm#digest} does not distinguish two fields with different resolvers: they are code of the host.
 *
 * @param resolver finds the records
 */
public record ReferenceType(RecordResolver resolver) implements TypeDefinition {
    public ReferenceType {
        Objects.requireNonNull(resolver, "resolver");
    }

    @Override
    public Class<?> valueClass() {
        return Object.class;
    }

    /** {@return an empty text: only the host knows its ids} */
    @Override
    public String example() {
        return "";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.reference"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "reference").toString();
    }
}
