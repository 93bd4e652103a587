package io.leadimport.form.type;

import io.leadimport.form.LeadForm;
import io.leadimport.spi.RecordResolver;
import java.util.Objects;

/**
 * The id of another record of the host, such as a customer: text without surrounding space, compared exactly. Its values are
 * what the host's resolver finds under the id. An import looks ids up in blocks, each once; where no file is imported, the id
 * itself stands for its record. Two fields with different resolvers are the same to {@link LeadForm#digest}: they are code of
 * the host.
 *
 * @param resolver finds the records
 */
public record ReferenceType(RecordResolver resolver) implements FieldType {
    public ReferenceType {
        Objects.requireNonNull(resolver, "resolver");
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.reference(this);
    }
}
