package io.leadimport.kit;

import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import java.util.Map;
import java.util.Set;

/**
 * Makes leads for a host's own tests. Immutable, and so thread-safe.
 *
 * <pre>{@code
 * NewLead lead = TestLeads.withFields("company", "email").lead(2, Map.of("company", "Acme"));
 * }</pre>
 */
public final class TestLeads {
    private final Set<String> fieldNames;
    private final Partner partner;
    private final PartnerUser user;

    private TestLeads(Set<String> fieldNames, Partner partner, PartnerUser user) {
        this.fieldNames = fieldNames;
        this.partner = partner;
        this.user = user;
    }

    /**
     * Makes leads of a form, for the first partner and its first user in {@link SampleDirectory#standard()}.
     *
     * @param fieldNames the names of the form's fields, each once; not null
     * @return the maker
     */
    public static TestLeads withFields(String... fieldNames) {
        SampleDirectory directory = SampleDirectory.standard();
        return new TestLeads(
                Set.of(fieldNames),
                directory.partners().get(0),
                directory.users().get(0));
    }

    /**
     * Makes leads of the same form for another partner and user.
     *
     * @param owner the partner; not null
     * @param ownerUser the user; not null
     * @return the maker
     */
    public TestLeads of(Partner owner, PartnerUser ownerUser) {
        return new TestLeads(fieldNames, owner, ownerUser);
    }

    /**
     * Makes a lead without unreadable texts.
     *
     * @param row its row and line, from 2; not 1, which is the header
     * @param values the value of each field that is filled in, by field name; not null
     * @return the lead
     */
    public NewLead lead(long row, Map<String, Object> values) {
        return lead(row, values, Map.of());
    }

    /**
     * Makes a lead.
     *
     * @param row its row and line, from 2; not 1, which is the header
     * @param values the value of each field that is filled in, by field name; not null
     * @param unreadable the raw text of each field that could not be read, by field name; not null
     * @return the lead
     */
    public NewLead lead(long row, Map<String, Object> values, Map<String, String> unreadable) {
        return new NewLead(row, row, partner, user, fieldNames, values, unreadable);
    }
}
