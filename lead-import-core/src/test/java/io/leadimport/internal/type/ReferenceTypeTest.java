package io.leadimport.internal.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.FieldBuilder;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.row.Fixture;
import io.leadimport.problem.Problem;
import io.leadimport.problem.ProblemCode;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.RecordResolver;
import io.leadimport.spi.Submitter;
import io.leadimport.validation.RowValidator;
import io.leadimport.validation.RowVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A field may refer to a record of the host, which is looked up like a partner. */
@Tag("machine")
@net.jqwik.api.Tag("machine")
public class ReferenceTypeTest {
    private static final String HEADER = "Partner ID,Partner User ID,company,customer\n";
    private static final Submitter MEMBER = Submitter.partner("P1", "U1");

    /** A customer of the host. */
    record Customer(String id, String owner) {}

    /** The customers of a host, of which a partner may name the own ones only; it remembers what it was asked. */
    private static final class Customers implements RecordResolver {
        private final Map<String, Customer> byId = new HashMap<>();
        final List<Set<String>> queries = new ArrayList<>();

        Customers(Customer... customers) {
            List.of(customers).forEach(customer -> byId.put(customer.id(), customer));
        }

        @Override
        public Map<String, Customer> resolve(Set<String> ids, Submitter submitter) {
            queries.add(Set.copyOf(ids));
            Map<String, Customer> found = new HashMap<>();
            for (String id : ids) {
                Customer customer = byId.get(id);
                if (customer != null && isSeenBy(submitter, customer)) {
                    found.put(id, customer);
                }
            }
            return found;
        }

        private static boolean isSeenBy(Submitter submitter, Customer customer) {
            return !(submitter instanceof Submitter.PartnerMember member)
                    || member.partnerId().equals(customer.owner());
        }
    }

    private final Customers customers = new Customers(new Customer("C1", "P1"), new Customer("C2", "P2"));

    private static LeadForm form(FieldBuilder<?> customer) {
        return LeadForm.named("f")
                .field(Fields.text("company").required())
                .field(customer.label("Customer"))
                .build();
    }

    private LeadForm form() {
        return form(Fields.reference("customer", customers));
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.severity().code() + " " + p.row() + " " + p.column() + ": " + p.message(Locale.ENGLISH))
                .toList();
    }

    @Test
    void aLeadHasTheRecordOrTheTextOfAnUnknownId() {
        Fixture.Checked checked = Fixture.standard()
                .check(form(), Fixture.ADMIN, HEADER + "P1,U1,a, C1 \nP1,U1,b, C9 \nP1,U1,c,\nP1,U1,d,C1\n");
        assertEquals(
                List.of(
                        "warning 3 customer: There is no \u201Ccustomer\u201D with the ID \u201CC9\u201D. The lead has no value here; the text of the cell is kept."),
                messages(checked.problems()));
        List<NewLead> leads = checked.leads();
        assertEquals(
                Map.of("company", "a", "customer", new Customer("C1", "P1")),
                leads.get(0).values());
        assertEquals(Map.of("company", "b"), leads.get(1).values());
        assertEquals(Map.of("customer", " C9 "), leads.get(1).unreadable());
        assertEquals(Map.of("company", "c"), leads.get(2).values());
        assertSame(leads.get(0).value("customer", Customer.class), leads.get(3).value("customer", Customer.class));
        assertEquals(List.of(Set.of("C1", "C9")), customers.queries);
    }

    @Test
    void anUnknownRecordIsAnErrorInAFieldThatIsRequiredOrStrictOrRequiredByAnother() {
        for (FieldBuilder<?> field : List.of(
                Fields.reference("customer", customers).required(),
                Fields.reference("customer", customers).strict(),
                Fields.reference("customer", customers).requiredIf("company"))) {
            assertEquals(
                    List.of("error 2 customer: There is no \u201Ccustomer\u201D with the ID \u201CC9\u201D."),
                    messages(Fixture.standard()
                            .check(form(field), Fixture.ADMIN, HEADER + "P1,U1,a,C9\n")
                            .problems()));
        }
    }

    @Test
    void anImpossibleIdIsAProblemAndIsNotLookedUp() {
        assertEquals(
                List.of(
                        "warning 2 customer: \u201Ccustomer\u201D has a character that is not allowed (U+0007, at"
                                + " position 3). Delete it, or type the cell again. The lead has no value here; the text of the cell is kept.",
                        "warning 3 customer: \u201Ccustomer\u201D has an invisible character (U+200B, at position 1). Type"
                                + " the ID again. The lead has no value here; the text of the cell is kept.",
                        "warning 4 customer: There is no \u201Ccustomer\u201D with the ID \u201C4.41E+11\u201D. Spreadsheets"
                                + " shorten long numbers like this, and digits are lost: format the column as text and copy the number from its source. The lead has no value here; the text of the cell is kept."),
                messages(Fixture.standard()
                        .check(
                                form(),
                                Fixture.ADMIN,
                                HEADER + "P1,U1,a,C1\u0007\nP1,U1,a,\u200BC1\nP1,U1,a,4.41E+11\nP1,U1,a,C1\n")
                        .problems()));
        assertEquals(List.of(Set.of("C1", "4.41E+11")), customers.queries);
    }

    @Test
    void anIdOfMoreThan200CharactersIsNotLookedUp() {
        Fixture.Checked checked =
                Fixture.standard().check(form(), Fixture.ADMIN, HEADER + "P1,U1,a," + "C".repeat(201) + "\n");
        assertEquals(ProblemCode.REFERENCE_RECORD, checked.problems().get(0).code());
        assertEquals(List.of(), customers.queries);
    }

    @Test
    void onlyExactIdsMatchAndNullRecordsAreIgnored() {
        RecordResolver lenient = (ids, submitter) -> {
            Map<String, Object> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            ids.forEach(id -> found.put(id.toUpperCase(Locale.ROOT), 1));
            Map<String, Object> more = new LinkedHashMap<>(found);
            more.put("X", nothing());
            more.put(null, 2);
            return more;
        };
        Fixture.Checked checked = Fixture.standard()
                .check(
                        form(Fields.reference("customer", lenient)),
                        Fixture.ADMIN,
                        HEADER + "P1,U1,a,c1\nP1,U1,a,X\nP1,U1,a,C1\n");
        assertEquals(List.of("2:reference-record", "3:reference-record", ""), checked.codes());
    }

    @SuppressWarnings("NullAway")
    private static Object nothing() {
        return null;
    }

    /** A partner cannot distinguish a forbidden id from an unknown one. */
    @ParameterizedTest
    @ValueSource(strings = {"C2", "c1", "C1x", "0"})
    void aPartnerCannotDistinguishRecordsOfOthersFromUnknownIds(String other) {
        Customers reference = new Customers(new Customer("C1", "P1"));
        String csv = HEADER + "P1,U1,a,C1\nP1,U1,a,%s\n,U1,a,%s\n";
        List<Problem> problems = Fixture.standard()
                .check(form(), MEMBER, csv.replace("%s", other))
                .problems();
        List<Problem> expected = Fixture.standard()
                .check(form(Fields.reference("customer", reference)), MEMBER, csv.replace("%s", "nobody"))
                .problems();
        assertEquals(2, problems.size());
        assertEquals(
                expected.stream()
                        .map(p -> new Problem(p.code(), p.severity(), p.position(), other, p.arguments()))
                        .toList(),
                problems);
        assertEquals(List.of(Set.of("C1", other)), customers.queries);
        assertEquals(List.of(Set.of("C1", "nobody")), reference.queries);
    }

    @Test
    void theNumberOfRecordsOfAFileIsLimited() {
        Fixture host = Fixture.standard();
        host.maxIds = 3;
        StringBuilder csv = new StringBuilder(HEADER);
        IntStream.range(0, 10).forEach(i -> csv.append("P1,U1,a,C").append(i).append('\n'));
        Fixture.Checked checked = host.check(form(), Fixture.ADMIN, csv.toString());
        Problem fatal = checked.fatal().orElseThrow();
        assertEquals(ProblemCode.FILE_DISTINCT_LIMIT, fatal.code());
        assertEquals("customer", fatal.column());
    }

    @Test
    void theRecordsOfAllFieldsCountTogether() {
        Fixture host = Fixture.standard();
        host.maxIds = 3;
        LeadForm form = LeadForm.named("f")
                .field(Fields.reference("customer", customers))
                .field(Fields.reference("payer", customers))
                .build();
        Fixture.Checked checked = host.check(
                form,
                Fixture.ADMIN,
                "Partner ID,Partner User ID,customer,payer\nP1,U1,C1,C1\nP1,U1,C2,C2\nP1,U1,C3,C3\nP1,U1,C4,C4\n");
        assertEquals(3, checked.fatal().orElseThrow().line());
        assertEquals("payer", checked.fatal().orElseThrow().column());
    }

    @Test
    void aRowValidatorDoesNotLookUpIds() {
        RowVerdict verdict = RowValidator.of(form()).validate(Map.of("company", "a", "customer", " C9 "));
        assertTrue(verdict.isAccepted());
        assertEquals(Map.of("company", "a", "customer", "C9"), verdict.values());
        assertEquals(List.of(), customers.queries);
        assertFalse(RowValidator.of(form(Fields.reference("customer", customers).required()))
                .validate(Map.of("company", "a"))
                .isAccepted());
    }

    /** Rows wait for ids; still each row gets its own verdict, in order, and each id is looked up once. */
    @Property(tries = 25)
    void eachIdIsLookedUpOnceInBlocksAndTheRowsStayInOrder(@ForAll("ids") List<Integer> ids) {
        List<Set<String>> queries = new ArrayList<>();
        RecordResolver even = (wanted, submitter) -> {
            queries.add(Set.copyOf(wanted));
            Map<String, Object> found = new HashMap<>();
            wanted.stream()
                    .filter(id -> Integer.parseInt(id) % 2 == 0)
                    .forEach(id -> found.put(id, Integer.valueOf(id)));
            return found;
        };
        StringBuilder csv = new StringBuilder(HEADER);
        ids.forEach(id -> csv.append("P1,U1,")
                .append(id % 7 == 0 ? "" : "a")
                .append(',')
                .append(id)
                .append('\n'));
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("company"))
                .field(Fields.reference("customer", even))
                .build();
        Fixture.Checked checked = Fixture.standard().check(form, Fixture.ADMIN, csv.toString());
        assertEquals(
                ids.stream().map(id -> id % 2 == 0 ? 0 : 1).toList(),
                checked.rows().stream()
                        .flatMap(Optional::stream)
                        .map(List::size)
                        .toList());
        assertEquals(
                ids.stream().map(id -> id % 2 == 0 ? id : "" + id).toList(),
                checked.leads().stream()
                        .map(lead -> Objects.requireNonNullElseGet(
                                lead.values().get("customer"),
                                () -> lead.unreadable().get("customer")))
                        .toList());
        Fixture.assertAskedOnce(new HashSet<>(ids), queries);
    }

    @Provide
    Arbitrary<List<Integer>> ids() {
        return Arbitraries.integers().between(0, 1_499).list().ofMinSize(1).ofMaxSize(3_000);
    }
}
