/**
 * A host on Jakarta Persistence, with Hibernate: the same tables as those of {@code io.leadimport.examples.jdbc}, so that
 * what reads and reviews leads there serves these too. The way in is {@link io.leadimport.examples.jpa.JpaLeadRepository}.
 */
@NullMarked
package io.leadimport.examples.jpa;

import org.jspecify.annotations.NullMarked;
