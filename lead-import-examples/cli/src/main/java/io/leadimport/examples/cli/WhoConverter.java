package io.leadimport.examples.cli;

import io.leadimport.spi.Submitter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** WHO on the command line: {@code admin:USER} or {@code partner:PARTNER_ID/USER_ID}. */
final class WhoConverter implements ITypeConverter<Submitter> {
    private static final Pattern ADMIN = Pattern.compile("admin:(\\P{Cntrl}{1,200})");
    private static final Pattern PARTNER = Pattern.compile("partner:([^/\\p{Cntrl}]{1,200})/(\\P{Cntrl}{1,200})");

    @Override
    public Submitter convert(String who) {
        Matcher admin = ADMIN.matcher(who);
        if (admin.matches() && !admin.group(1).isBlank()) {
            return Submitter.admin(admin.group(1));
        }
        Matcher partner = PARTNER.matcher(who);
        if (partner.matches()
                && !partner.group(1).isBlank()
                && !partner.group(2).isBlank()) {
            return Submitter.partner(partner.group(1), partner.group(2));
        }
        throw new TypeConversionException("expected admin:USER or partner:PARTNER_ID/USER_ID, found '" + who + "'");
    }

    static String text(Submitter submitter) {
        return submitter instanceof Submitter.PartnerMember member
                ? "partner:" + member.partnerId() + "/" + member.userId()
                : "admin:" + submitter.userId();
    }
}
