package io.leadimport.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.kit.InMemoryPartnerRepository;
import io.leadimport.kit.InMemoryPartnerUserRepository;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("machine")
class TemplateTest {
    private static final LeadForm FORM = LeadForm.named("f")
            .field(Fields.text("company").label("Firma, \"GmbH\""))
            .field(Fields.text("n").label("=Note"))
            .build();
    private static final Submitter ADMIN = Submitter.admin("a");

    private static String template(LeadForm form, Submitter submitter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTemplate.of(form, submitter).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theTemplateOfAnAdminHasBothIdColumnsFirst() {
        assertEquals("Partner ID,Partner User ID,\"Firma, \"\"GmbH\"\"\",'=Note\r\n", template(FORM, ADMIN));
        assertEquals(
                List.of("Partner ID", "Partner User ID", "Firma, \"GmbH\"", "=Note"),
                CsvTemplate.of(FORM, ADMIN).columns());
    }

    @Test
    void theTemplateOfAPartnerHasNoPartnerId() {
        assertEquals(
                "Partner User ID,\"Firma, \"\"GmbH\"\"\",'=Note\r\n", template(FORM, Submitter.partner("P1", "U1")));
    }

    @Test
    void aTemplateHasNoColumnForAConstant() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.constant("source", "web").label("Source"))
                .field(Fields.text("a").label("A").defaultValue("x"))
                .build();
        assertEquals(
                List.of("Partner User ID", "A"),
                CsvTemplate.of(form, Submitter.partner("P1", "U1")).columns());
    }

    @Test
    void aTemplateBeyondASCIIHasAByteOrderMark() {
        LeadForm form = LeadForm.named("f")
                .field(Fields.text("a").label("Gr\u00F6\u00DFe"))
                .build();
        assertEquals("\uFEFFPartner ID,Partner User ID,Gr\u00F6\u00DFe\r\n", template(form, ADMIN));
    }

    private static IdListing listing(List<Partner> partners, List<PartnerUser> users) {
        return IdListing.of(new InMemoryPartnerRepository(partners), new InMemoryPartnerUserRepository(users));
    }

    private static List<String> ids(IdListing listing, Submitter submitter) {
        List<String> ids = new ArrayList<>();
        listing.forEach(
                submitter,
                entry -> ids.add(entry.partner().id() + "/"
                        + entry.user().map(PartnerUser::id).orElse("-")));
        return ids;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 400, 401, 650})
    void anAdminSeesEveryPartnerAndUserExactlyOnce(int count) {
        List<Partner> partners = Stream.concat(
                        Stream.of(new Partner("BIG", "Big", PartnerStatus.ACTIVE)),
                        IntStream.range(0, count).mapToObj(i -> new Partner("P" + i, "n", PartnerStatus.ACTIVE)))
                .toList();
        List<PartnerUser> users = Stream.concat(
                        IntStream.range(0, count).mapToObj(i -> new PartnerUser("B" + i, "BIG", "n", "e", true)),
                        IntStream.range(0, count).mapToObj(i -> new PartnerUser("U" + i, "P" + i, "n", "e", true)))
                .toList();
        List<String> ids = ids(listing(partners, users), ADMIN);
        assertEquals(count == 0 ? 1 : 2 * count, ids.size());
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertEquals(
                Math.max(count, 1),
                ids(listing(partners, users), Submitter.partner("BIG", "B0")).size());
    }

    private static final IdListing SMALL = listing(
            List.of(
                    new Partner("P1", "=One, \"Ltd\"", PartnerStatus.ACTIVE),
                    new Partner("P2", "Zw\u00F6lf", PartnerStatus.SUSPENDED),
                    new Partner("P3", "None", PartnerStatus.APPROVED)),
            List.of(
                    new PartnerUser("U1", "P1", "Ann", "ann@x.example", true),
                    new PartnerUser("U2", "P1", "@Bob", "bob@x.example", false),
                    new PartnerUser("U3", "P2", "Cem", "", true)));

    private static String written(Submitter submitter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SMALL.write(submitter, out);
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static final String HEADER = "Partner ID,Partner name,Partner status,Partner User ID,User name,User email,"
            + "User active,Can be given leads\n";

    @Test
    void theListingShowsWhoCanBeGivenLeadsAndEscapesFormulas() {
        assertEquals(
                "\uFEFF" + HEADER
                        + "P1,\"'=One, \"\"Ltd\"\"\",active,U1,Ann,ann@x.example,yes,yes\n"
                        + "P1,\"'=One, \"\"Ltd\"\"\",active,U2,'@Bob,bob@x.example,no,no\n"
                        + "P2,Zw\u00F6lf,suspended,U3,Cem,,yes,no\n"
                        + "P3,None,approved,,,,,no\n",
                written(ADMIN));
    }

    @Test
    void aPartnerSeesOnlyItsOwnTeamIncludingTheSubmitter() {
        assertEquals(List.of("P1/U1", "P1/U2"), ids(SMALL, Submitter.partner("P1", "U1")));
        assertEquals(List.of("P2/U3"), ids(SMALL, Submitter.partner("P2", "U3")));
        assertEquals(List.of(), ids(SMALL, Submitter.partner("p1", "U1")));
        assertEquals(HEADER, written(Submitter.partner("P9", "U1")));
    }

    @Test
    void aPartnersListingDoesNotQueryOtherPartners() {
        InMemoryPartnerRepository partners =
                new InMemoryPartnerRepository(List.of(new Partner("P1", "One", PartnerStatus.ACTIVE)));
        IdListing.of(partners, new InMemoryPartnerUserRepository(List.of()))
                .forEach(Submitter.partner("P1", "U1"), entry -> {});
        assertEquals(List.of(java.util.Set.of("P1")), partners.queries());
    }
}
