package io.leadimport.examples.cli.option;

import io.leadimport.examples.jdbc.EscapedId;
import io.leadimport.spi.Submitter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads and writes WHO: {@code admin:USER} or {@code partner:PARTNER_ID/USER_ID}, both ids encoded by {@link EscapedId}. */
public final class Who implements ITypeConverter<Submitter> {
    private static final Pattern ADMIN = Pattern.compile("admin:(\\P{Cntrl}{1,200})");
    private static final Pattern PARTNER = Pattern.compile("partner:([^/\\p{Cntrl}]{1,600})/([^/\\p{Cntrl}]{1,600})");

    @Override
    public Submitter convert(String who) {
        Matcher admin = ADMIN.matcher(who);
        if (admin.matches() && !admin.group(1).isBlank()) {
            return Submitter.admin(admin.group(1));
        }
        Matcher partner = PARTNER.matcher(who);
        if (partner.matches()) {
            String partnerId = EscapedId.decode(partner.group(1));
            String userId = EscapedId.decode(partner.group(2));
            Submitter submitter = Submitter.partner(partnerId, userId);
            // one text of each: an id with a slash in it must not be taken for another partner's
            if (!partnerId.isBlank() && !userId.isBlank() && text(submitter).equals(who)) {
                return submitter;
            }
        }
        throw new TypeConversionException("expected admin:USER or partner:PARTNER_ID/USER_ID, found '" + who + "'");
    }

    public static String text(Submitter submitter) {
        return submitter instanceof Submitter.PartnerMember member
                ? "partner:" + EscapedId.encode(member.partnerId()) + "/" + EscapedId.encode(member.userId())
                : "admin:" + submitter.userId();
    }
}
