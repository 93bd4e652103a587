package io.leadimport.kit;

import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Creates batches of leads for the partners and users that can receive leads. */
final class SampleImports {
    private final Map<String, Partner> partners;
    private final List<PartnerUser> users;
    private final List<SampleLead> samples;
    private final Set<String> fieldNames;

    SampleImports(SampleDirectory directory, List<SampleLead> samples) {
        this.partners = directory.partners().stream()
                .filter(partner -> partner.status().takesLeads())
                .collect(Collectors.toMap(Partner::id, Function.identity()));
        this.users = directory.users().stream()
                .filter(user -> user.active() && partners.containsKey(user.partnerId()))
                .toList();
        this.samples = samples;
        this.fieldNames = samples.stream()
                .flatMap(sample -> sample.fieldNames().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    ListBatch batch(String importId, int leads) {
        return new ListBatch(
                SampleReceipts.simple(importId, leads),
                IntStream.range(0, leads).mapToObj(this::lead).toList());
    }

    /** Creates a lead of a file in which every fifth row is blank and every record has two lines. */
    private NewLead lead(int index) {
        long row = 2 + index + index / 4;
        PartnerUser user = users.get(index % users.size());
        SampleLead sample = samples.get(index % samples.size());
        return new NewLead(
                row, 2 * row, partners.get(user.partnerId()), user, fieldNames, sample.values(), sample.unreadable());
    }
}
