package io.leadimport.examples.cli.directory;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerStatus;
import io.leadimport.spi.PartnerUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Partners and users, read from two files: {@code id,name,status} and {@code id,partner_id,name,email,active}.
 *
 * @param partners the partners
 * @param users their users
 */
public record Directory(List<Partner> partners, List<PartnerUser> users) {
    private static final Map<String, PartnerStatus> STATUSES = statuses();
    private static final Map<String, Boolean> ACTIVE = active();

    /** Reads both files. The partner of each user must be in the file of partners or already be {@code known}. */
    public static Directory read(Path partnersFile, Path usersFile, Predicate<String> known) throws IOException {
        List<Partner> partners = new ArrayList<>();
        for (DirectoryRow row : new DirectoryTable(partnersFile, List.of("id", "name", "status")).read()) {
            partners.add(new Partner(row.id("id"), row.text("name"), row.oneOf("status", STATUSES)));
        }
        Set<String> ids = new HashSet<>();
        partners.forEach(partner -> ids.add(partner.id()));
        List<PartnerUser> users = new ArrayList<>();
        DirectoryTable table = new DirectoryTable(usersFile, List.of("id", "partner_id", "name", "email", "active"));
        for (DirectoryRow row : table.read()) {
            users.add(user(row));
            String partnerId = row.id("partner_id");
            if (!ids.contains(partnerId) && !known.test(partnerId)) {
                throw row.refused("partner_id to be the id of a partner", "\"" + partnerId + "\"");
            }
        }
        return new Directory(partners, users);
    }

    private static PartnerUser user(DirectoryRow row) {
        return new PartnerUser(
                row.id("id"), row.id("partner_id"), row.text("name"), row.text("email"), row.oneOf("active", ACTIVE));
    }

    private static Map<String, PartnerStatus> statuses() {
        Map<String, PartnerStatus> statuses = new LinkedHashMap<>();
        for (PartnerStatus status : PartnerStatus.values()) {
            statuses.put(status.name().toLowerCase(Locale.ROOT), status);
        }
        return statuses;
    }

    private static Map<String, Boolean> active() {
        Map<String, Boolean> active = new LinkedHashMap<>();
        List.of("true", "yes", "1").forEach(text -> active.put(text, true));
        List.of("false", "no", "0").forEach(text -> active.put(text, false));
        return active;
    }
}
