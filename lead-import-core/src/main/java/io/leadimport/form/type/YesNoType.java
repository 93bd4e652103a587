package io.leadimport.form.type;

import java.util.List;

/**
 * Yes or no. Its values are {@link Boolean}. Letter case and surrounding space do not count.
 *
 * @param yes the texts that mean yes, at least one
 * @param no the texts that mean no, at least one
 */
public record YesNoType(List<String> yes, List<String> no) implements FieldType {
    public YesNoType {
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }

    @Override
    public <R> R accept(Cases<R> cases) {
        return cases.yesNo(this);
    }
}
