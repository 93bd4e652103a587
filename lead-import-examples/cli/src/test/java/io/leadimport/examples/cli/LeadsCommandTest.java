package io.leadimport.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.examples.cli.CommandLineHost.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leads prints, and what a review changes in it. */
@Tag("machine")
final class LeadsCommandTest {
    private static final String FIXED = "lead_id,import_id,status,partner_id,partner_user_id,submitted_by,row";
    private static final String TWO = """
            Partner ID,Partner User ID,Company,Email,Region,Employees,Deal value,Expected close,Newsletter
            P1,U1,"=1+1, ""x""
             y ",a@b.example,emea,-0,12.50,2027-02-28,yes
            P2,U3,'Bet\u0131,b@b.example,,9223372036854775807,,,nope
            """;

    private final CommandLineHost host;

    LeadsCommandTest(@TempDir Path folder) {
        host = CommandLineHost.ready(folder);
    }

    @Test
    void leadsArePrintedExactlyAsStored() {
        assertEquals(0, host.imported(TWO, "--import-id", "i 1").status());
        assertEquals(
                FIXED + ",company,email,region,employees,deal_value,expected_close,newsletter,unreadable\n"
                        + "i 1#2,i 1,pending,P1,U1,admin:u-17,2,\"=1+1, \"\"x\"\"\n y \",a@b.example,EMEA,,12.50,2027-02-28,"
                        + "true,\"{\"\"employees\"\":\"\"-0\"\"}\"\n"
                        + "i 1#3,i 1,pending,P2,U3,admin:u-17,3,'Bet\u0131,b@b.example,,9223372036854775807,,,,"
                        + "\"{\"\"newsletter\"\":\"\"nope\"\"}\"\n",
                host.leads().out());
    }

    @Test
    void theFieldsOfSeveralFormsAreColumnsInTheOrderOfTheirFirstUse() {
        host.imported("Partner ID,Partner User ID,Company,Email\nP1,U1,Acme,a@b.example\n", "--import-id", "one");
        host.write("form.json", "{\"fields\": [{\"name\": \"size\", \"type\": \"number\"}, {\"name\": \"email\"}]}");
        host.imported("Partner ID,Partner User ID,Size,Email\nP1,U1,1000000000000.00,x\n", "--import-id", "two");
        String out = host.leads().out();
        assertTrue(
                out.startsWith(FIXED
                        + ",company,email,region,employees,deal_value,expected_close,newsletter,size,unreadable\n"),
                out);
        assertTrue(out.endsWith("\ntwo#2,two,pending,P1,U1,admin:u-17,2,,x,,,,,,1000000000000.00,\n"), out);
        assertEquals(
                FIXED + ",size,email,unreadable\ntwo#2,two,pending,P1,U1,admin:u-17,2,1000000000000.00,x,\n",
                host.leads("--import-id", "two").out());
    }

    @Test
    void noLeadsAreAHeader() {
        assertEquals(FIXED + ",unreadable\n", host.leads().out());
        assertEquals(FIXED + ",unreadable\n", host.leads("--import-id", "no").out());
        assertEquals(
                FIXED + ",unreadable\n", host.leads("--import-id", "\u0000").out());
        assertEquals(0, host.leads("--import-id", "").status());
    }

    @Test
    void anAdminApprovesAndDeclinesLeadsOnce() {
        host.imported(TWO, "--import-id", "i-1");
        assertEquals(
                "Leads approved: 1.\n",
                review("approve", "admin:a", "--lead", "i-1#2").out());
        assertEquals(2, host.leads("--status", "approved").out().lines().skip(1).count());
        assertEquals(
                "Leads declined: 1. Decided before, and left as they were: 1.\n",
                review("decline", "admin:a", "--import-id", "i-1").out());
        assertEquals(1, host.leads("--status", "declined").out().lines().skip(1).count());
        assertEquals(FIXED + ",unreadable\n", host.leads("--status", "pending").out());
        ImportCommandTest.refused(
                "lead-import: expected pending leads, and all of these are decided already: 1\n",
                review("approve", "admin:a", "--lead", "i-1#3"));
        ImportCommandTest.refused(
                "lead-import: expected pending leads, and all of these are decided already: 2\n",
                review("approve", "admin:a", "--import-id", "i-1"));
    }

    @Test
    void aPartnerMayNotReview() {
        host.imported(TWO, "--import-id", "i-1");
        ImportCommandTest.refused(
                "lead-import: expected --as admin:USER: only an admin may review, and a partner may not\n",
                review("approve", "partner:P1/U1", "--lead", "i-1#2"));
        assertEquals(FIXED + ",unreadable\n", host.leads("--status", "approved").out());
    }

    @Test
    void aReviewOfNothingIsRefused() {
        String none =
                "lead-import: expected the ID of a lead, as leads lists it, or of an import (with --partner if a partner sent it), and found none of this ID\n";
        host.imported(TWO, "--import-id", "i-1");
        for (String id : List.of("i-1#1", "i-1#4", "i-1#02", "i-2#2", "i-1#", "#2", "i-1", "2", "x")) {
            ImportCommandTest.refused(none, review("approve", "admin:a", "--lead", id));
        }
        ImportCommandTest.refused(none, review("decline", "admin:a", "--import-id", "no"));
    }

    @Test
    void theSameIdOfAPartnersImportIsAnotherImport() {
        host.imported(TWO, "--import-id", "i/1%");
        assertEquals(
                0,
                host.importedAs(
                                CommandLineHost.PARTNER,
                                "Partner User ID,Company,Email\nU1,Own,o@b.example\n",
                                "--import-id",
                                "i/1%")
                        .status());
        assertEquals(
                List.of("i%2F1%25#2", "i%2F1%25#3", "P1/i%2F1%25#2"),
                host.leadRecords().stream()
                        .map(lead -> lead.getField("lead_id"))
                        .toList());
        assertEquals(
                "Leads approved: 1.\n",
                review("approve", "admin:a", "--import-id", "i/1%", "--partner", "P1")
                        .out());
        assertEquals(
                List.of("P1/i%2F1%25#2"),
                host.leadRecords().stream()
                        .filter(lead -> lead.getField("status").equals("approved"))
                        .map(lead -> lead.getField("lead_id"))
                        .toList());
        assertEquals(
                "Leads declined: 1.\n",
                review("decline", "admin:a", "--lead", "i%2F1%25#2").out());
        assertEquals(
                2,
                review("decline", "admin:a", "--import-id", "i/1%", "--partner", "P2")
                        .status());
        assertEquals(
                2,
                review("decline", "admin:a", "--lead", "i%2F1%25#2", "--partner", "P2")
                        .status());
    }

    @Test
    void aPartnerWhoseIdHasASlashIsNoOther() {
        host.write("partners.csv", "id,name,status\nACME,Acme,active\nACME/EU,Acme Europe,active\n");
        host.write("users.csv", "id,partner_id,name,email,active\nEU/U1,ACME,A,,yes\nU1,ACME/EU,B,,yes\n");
        assertEquals(0, host.init().status());
        String csv = "Partner User ID,Company,Email\nU1,Own,o@b.example\n";
        assertEquals(2, host.importedAs("partner:ACME/EU/U1", csv).status());
        assertEquals(
                0,
                host.importedAs("partner:ACME%2FEU/U1", csv, "--import-id", "i").status());
        assertEquals("ACME/EU", host.leadRecords().get(0).getField("partner_id"));
        assertEquals("partner:ACME%2FEU/U1", host.leadRecords().get(0).getField("submitted_by"));
        assertEquals("ACME%2FEU/i#2", host.leadRecords().get(0).getField("lead_id"));
    }

    private Said review(String command, String who, String... selection) {
        List<String> arguments = new ArrayList<>(List.of(command, "--db", host.db(), "--as", who));
        arguments.addAll(List.of(selection));
        return host.run(arguments.toArray(String[]::new));
    }
}
