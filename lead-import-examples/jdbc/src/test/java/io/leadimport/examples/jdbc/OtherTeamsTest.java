package io.leadimport.examples.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadimport.ImportRequest;
import io.leadimport.LeadImporter;
import io.leadimport.csv.CsvSource;
import io.leadimport.examples.database.TestDatabase;
import io.leadimport.examples.database.TestDatabase.Kind;
import io.leadimport.form.Fields;
import io.leadimport.form.LeadForm;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.Submitter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A partner's file causes the same queries whether its ids belong to other teams or do not exist. */
final class OtherTeamsTest {
    private static final int USERS = 700;
    private static final LeadForm FORM =
            LeadForm.named("f").field(Fields.text("company")).build();

    @ParameterizedTest
    @EnumSource(Kind.class)
    void idsOfOtherTeamsCostTheStatementsAndRowsOfIdsOfNobody(Kind kind) {
        TestDatabase database = kind.empty();
        List<PartnerUser> users = new ArrayList<>(List.of(new PartnerUser("OWN", "P-1", "n", "", true)));
        IntStream.range(0, USERS).forEach(i -> users.add(new PartnerUser("B-" + i, "P-2", "n", "", true)));
        new JdbcDirectory(database.dataSource())
                .load(
                        List.of(
                                new Partner("P-1", "One", PartnerStatus.ACTIVE),
                                new Partner("P-2", "Two", PartnerStatus.ACTIVE)),
                        users);
        List<String> ofOthers = seen(database.dataSource(), "B-", "P-2");
        List<String> ofNobody = seen(database.dataSource(), "C-", "P-9");
        assertEquals(ofNobody, ofOthers);
        assertTrue(ofOthers.size() > 4, ofOthers::toString);
    }

    /** Every statement of a check, and every row that it read. */
    private static List<String> seen(DataSource dataSource, String users, String partner) {
        List<String> seen = new ArrayList<>();
        DataSource watched = watched(DataSource.class, dataSource, seen);
        LeadImporter importer = LeadImporter.builder(
                        JdbcLeadRepository.batching(watched),
                        new JdbcPartnerRepository(watched),
                        new JdbcPartnerUserRepository(watched))
                .build();
        String csv = IntStream.range(0, USERS)
                .mapToObj(i -> (i % 50 == 0 ? partner : "P-1") + "," + (i == 0 ? "OWN" : users + i) + ",Acme\n")
                .collect(Collectors.joining("", "Partner ID,Partner User ID,company\n", ""));
        importer.check(ImportRequest.of(
                                FORM,
                                CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)),
                                Submitter.partner("P-1", "OWN"))
                        .withImportId("i"))
                .close();
        return seen;
    }

    private static <T> T watched(Class<T> type, Object real, List<String> seen) {
        return type.cast(Proxy.newProxyInstance(
                OtherTeamsTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals("prepareStatement")) {
                        seen.add((String) arguments[0]);
                    } else if (method.getName().equals("next") && Boolean.TRUE.equals(result)) {
                        seen.add("row");
                    }
                    if (method.getName().equals("unwrap")) {
                        return result;
                    }
                    return result instanceof Connection
                            ? watched(Connection.class, result, seen)
                            : result instanceof PreparedStatement
                                    ? watched(PreparedStatement.class, result, seen)
                                    : result instanceof ResultSet ? watched(ResultSet.class, result, seen) : result;
                }));
    }
}
