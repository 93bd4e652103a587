package io.leadimport.spi.kit;

import io.leadimport.kit.PartnerRepositoryContract;
import io.leadimport.kit.SampleDirectory;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A host whose keys are numbers, and whose parser takes more than the canonical text: allowed by rule 3. */
final class NumericKeysPartnerRepositoryTest extends PartnerRepositoryContract {
    @Override
    protected PartnerRepository repositoryOf(List<Partner> partners) {
        TreeMap<Long, Partner> byKey = new TreeMap<>();
        partners.forEach(partner -> byKey.put((Long) partner.key(), partner));
        return new PartnerRepository() {
            @Override
            public Collection<Partner> findByIds(Set<String> ids) {
                return ids.stream()
                        .flatMap(NumericKeysPartnerRepositoryTest::key)
                        .distinct()
                        .map(byKey::get)
                        .filter(Objects::nonNull)
                        .toList();
            }

            @Override
            public List<Partner> page(@Nullable String afterId, int limit) {
                Long after = afterId == null ? Long.valueOf(Long.MIN_VALUE) : Long.valueOf(afterId);
                return byKey.tailMap(after, false).values().stream()
                        .limit(limit)
                        .toList();
            }
        };
    }

    private static Stream<Long> key(String id) {
        try {
            return Stream.of(Long.valueOf(id));
        } catch (NumberFormatException e) {
            return Stream.of();
        }
    }

    @Override
    protected SampleDirectory directory() {
        return SampleDirectory.withIds(Integer::toString, Integer::toString)
                .withKeys(partner -> Long.valueOf(partner.id()), user -> Long.valueOf(user.id()));
    }
}
