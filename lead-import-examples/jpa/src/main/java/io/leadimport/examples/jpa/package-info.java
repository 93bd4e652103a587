/**
 * A host on Jakarta Persistence, with Hibernate: the same tables as in {@code io.leadimport.examples.jdbc}, whose
 * listing and review work for these leads too. Start with {@link io.leadimport.examples.jpa.JpaLeadRepository}.
 */
@NullMarked
package io.leadimport.examples.jpa;

import org.jspecify.annotations.NullMarked;
