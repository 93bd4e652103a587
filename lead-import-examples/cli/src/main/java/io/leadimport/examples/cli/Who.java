package io.leadimport.examples.cli;

import io.leadimport.examples.jdbc.IdText;
import io.leadimport.spi.Submitter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads and writes WHO: {@code admin:USER} or {@code partner:PARTNER_ID/USER_ID}, both ids encoded by {@link IdText}. */
final class Who implements ITypeConverter<Submitter> {
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
            String partnerId = IdText.decoded(partner.group(1));
            String userId = IdText.decoded(partner.group(2));
            Submitter submitter = Submitter.partner(partnerId, userId);
            // one text of each: an id with a slash in it must not be taken for another partner's
            if (!partnerId.isBlank() && !userId.isBlank() && text(submitter).equals(who)) {
                return submitter;
            }
        }
        throw new TypeConversionException("expected admin:USER or partner:PARTNER_ID/USER_ID, found '" + who + "'");
    }

    static String text(Submitter submitter) {
        return submitter instanceof Submitter.PartnerMember member
                ? "partner:" + IdText.encoded(member.partnerId()) + "/" + IdText.encoded(member.userId())
                : "admin:" + submitter.userId();
    }
}
