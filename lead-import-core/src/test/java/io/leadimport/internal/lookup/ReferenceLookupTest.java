package io.leadimport.internal.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.internal.row.Fixture;
import io.leadimport.problem.Problem;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
@net.jqwik.api.Tag("machine")
class ReferenceLookupTest {
    private static final LeadForm FORM =
            LeadForm.named("f").field(Fields.text("company").required()).build();
    private static final Submitter MEMBER = Submitter.partner("P1", "U1");

    private static Fixture.Checked check(Fixture host, Submitter who, String... rows) {
        return host.check(FORM, who, "Partner ID,Partner User ID,company\n" + String.join("\n", rows));
    }

    private static String said(Submitter who, String row) {
        return String.join(
                " / ",
                check(Fixture.standard(), who, row).problems().stream()
                        .map(problem -> problem.column() + ": " + problem.message(Locale.ENGLISH))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                "P1,U1 #-",
                "P2,U2 #-",
                "' P1\u00A0, U1' #-",
                "P9,U1 #Partner ID: There is no partner with the ID \u201CP9\u201D. Look it up in the ID listing.",
                "P3,U3 #Partner ID: The partner \u201CP3\u201D is pending and can\u2019t be given leads.",
                "P4,U1 #Partner ID: The partner \u201CP4\u201D is declined and can\u2019t be given leads.",
                "P5,U9 #Partner ID: The partner \u201CP5\u201D is suspended and can\u2019t be given leads.",
                "P1,U9 #Partner User ID: There is no user with the ID \u201CU9\u201D. Look it up in the ID listing.",
                "P1,U1b #Partner User ID: The user \u201CU1b\u201D is not active and can\u2019t be given leads.",
                "P1,U2 #Partner User ID: The user \u201CU2\u201D is not on the team of the partner P1.",
                ",U1 #Partner ID: \u201CPartner ID\u201D is required, but this cell is blank.",
                "P1, #Partner User ID: \u201CPartner User ID\u201D is required, but this cell is blank.",
            })
    void anAdminLearnsWhatIsWrongWithAnId(String ids, String message) {
        assertEquals(message == null ? "" : message, said(Fixture.ADMIN, ids + ",Acme"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '#',
            nullValues = "-",
            value = {
                "P1,U1 #-",
                ",U1 #-",
                "P2,U1 #Partner ID: The Partner ID must be your own, P1. You may also leave the cell blank.",
                "P9,U1 #Partner ID: The Partner ID must be your own, P1. You may also leave the cell blank.",
                "P2,U2 #Partner ID: The Partner ID must be your own, P1. You may also leave the cell blank.",
                "P1,U2 #Partner User ID: There is no user with the ID \u201CU2\u201D on your team. Look it up in the ID listing.",
                "P1,U9 #Partner User ID: There is no user with the ID \u201CU9\u201D on your team. Look it up in the ID listing.",
                ",U1b #Partner User ID: The user \u201CU1b\u201D is not active and can\u2019t be given leads.",
                ", #Partner User ID: \u201CPartner User ID\u201D is required, but this cell is blank.",
            })
    void aPartnerLearnsAboutItsOwnTeamOnly(String ids, String message) {
        assertEquals(message == null ? "" : message, said(MEMBER, ids + ",Acme"));
    }

    @Test
    void aPartnerWithoutApprovalGetsAProblemForTheOwnAccount() {
        assertEquals(
                "Partner ID: Your partner account is pending, so it can\u2019t be given leads.",
                said(Submitter.partner("P3", "U3"), ",U3,Acme"));
        assertEquals(
                "Partner ID: Your partner account is unknown, so it can\u2019t be given leads.",
                said(Submitter.partner("P99", "U3"), ",U3,Acme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"p1", "P\uFF11", "P1\u200B", "+1", "01", "1.0", "\u0661", "\uFF11", "1abc", "P1\uFEFF"})
    void aPartnerIdMatchesOnlyExactly(String id) {
        assertEquals(
                List.of("2:reference-partner"),
                check(Fixture.standard(), Fixture.ADMIN, id + ",7,x").codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"u1", "U\uFF11", "+7", "07", "7.0", "\u0667", "\uFF17", "7abc"})
    void aUserIdMatchesOnlyExactly(String id) {
        assertEquals(
                List.of("2:reference-partner-user"),
                check(Fixture.standard(), Fixture.ADMIN, "1," + id + ",x").codes());
    }

    @Test
    void idsMatchExactlyEvenIfTheHostIsLenient() {
        io.leadimport.spi.PartnerRepository lenient = new io.leadimport.spi.PartnerRepository() {
            @Override
            public Collection<Partner> findByIds(Set<String> ids) {
                return List.of(new Partner("P1", "One", PartnerStatus.ACTIVE));
            }

            @Override
            public List<Partner> page(String afterId, int limit) {
                return List.of();
            }
        };
        ReferenceLookup references = new ReferenceLookup(lenient, Fixture.standard().users, Fixture.ADMIN, 10);
        LookedUpId<Partner> id = references.partner(io.leadimport.internal.text.Cell.of("p1"));
        references.resolve();
        assertEquals(
                "unknown", references.check(id, null).violation().arguments().get("reason"));
        assertEquals(Set.of(), references.partnerIds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"P2", "P3", "P9", "p1", "1"})
    void forAPartnerAllOtherPartnersGiveTheSameProblemAndTheSameQueries(String other) {
        Fixture host = Fixture.standard();
        Fixture reference = Fixture.standard();
        List<Problem> problems = check(host, MEMBER, other + ",U1,x").problems();
        List<Problem> expected = check(reference, MEMBER, "nobody,U1,x").problems();
        assertEquals(withValue(expected, other), problems);
        assertEquals(reference.partners.queries(), host.partners.queries());
        assertEquals(reference.users.queries(), host.users.queries());
        assertTrue(host.partners.queries().stream().noneMatch(ids -> ids.contains(other)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"U2", "U3", "7", "u1"})
    void forAPartnerUsersOfOtherTeamsAndUnknownUsersGiveTheSameProblem(String other) {
        Fixture host = Fixture.standard();
        Fixture reference = Fixture.standard();
        List<Problem> problems = check(host, MEMBER, "P1," + other + ",x").problems();
        assertEquals(withValue(check(reference, MEMBER, "P1,nobody,x").problems(), other), problems);
        assertEquals(reference.partners.queries(), host.partners.queries());
        assertEquals(List.of(Set.of(other)), host.users.queries());
    }

    private static List<Problem> withValue(List<Problem> problems, String value) {
        return problems.stream()
                .map(p -> new Problem(p.code(), p.severity(), p.position(), value, p.arguments()))
                .toList();
    }

    @Test
    void anIdWithAControlCharacterIsAProblemAndIsNotLookedUp() {
        Fixture host = Fixture.standard();
        assertEquals(
                List.of("2:text-illegal-character", "3:text-illegal-character"),
                check(host, Fixture.ADMIN, "P1\u0000,U1,x", "P1,U1\u0007,x").codes());
        assertEquals(List.of(Set.of("P1")), host.partners.queries());
        assertEquals(List.of(Set.of("U1")), host.users.queries());
    }

    @Property(tries = 30)
    void eachDistinctIdIsLookedUpOnceInBlocksOf500AtMost(@ForAll("idLists") List<Integer> ids) {
        List<Partner> partners = IntStream.range(0, 1_500)
                .mapToObj(i -> new Partner("P" + i, "n", PartnerStatus.ACTIVE))
                .toList();
        List<PartnerUser> users = IntStream.range(0, 1_500)
                .mapToObj(i -> new PartnerUser("U" + i, "P" + i, "n", "e", true))
                .toList();
        Fixture host = new Fixture(partners, users);
        Fixture.Checked checked = check(
                host,
                Fixture.ADMIN,
                ids.stream().map(i -> "P" + i + ",U" + i + ",x").toArray(String[]::new));
        assertEquals(List.of(), checked.problems());
        assertEquals(ids.size(), checked.leads().size());
        Fixture.assertAskedOnce(new HashSet<>(ids), host.partners.queries());
        Fixture.assertAskedOnce(new HashSet<>(ids), host.users.queries());
    }

    @Provide
    Arbitrary<List<Integer>> idLists() {
        return Arbitraries.integers().between(0, 1_499).list().ofMinSize(1).ofMaxSize(4_000);
    }
}
