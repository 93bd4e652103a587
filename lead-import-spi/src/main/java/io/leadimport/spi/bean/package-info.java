/**
 * Turns the values of a lead into an object of a host's own class: a record or a bean.
 *
 * <p>The way in is {@link io.leadimport.spi.NewLead#as}. A {@link io.leadimport.spi.bean.LeadClass} describes the class, a
 * {@link io.leadimport.spi.bean.LeadProperty} converts one value.
 */
@NullMarked
package io.leadimport.spi.bean;

import org.jspecify.annotations.NullMarked;
