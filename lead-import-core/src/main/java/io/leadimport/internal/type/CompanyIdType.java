package io.leadimport.internal.type;

import io.leadimport.internal.text.CanonicalText;
import io.leadimport.problem.LocalizedText;
import java.util.List;

/** The type of {@link io.leadimport.form.Fields#companyId}. */
public record CompanyIdType() implements TypeDefinition {
    @Override
    public Class<?> valueClass() {
        return String.class;
    }

    @Override
    public String example() {
        return "DE136695976";
    }

    @Override
    public List<LocalizedText> accepted() {
        return List.of(LibraryText.of("guide.company-id"));
    }

    @Override
    public String canonicalText() {
        return CanonicalText.of("type", "companyId").toString();
    }
}
