/**
 * The lead registration form as data: {@link io.leadimport.form.LeadForm} and its fields, built in code with {@link
 * io.leadimport.form.Fields} or read from JSON with {@link io.leadimport.json.TableSchema}. A form that is not
 * valid is rejected when it is built.
 */
@NullMarked
package io.leadimport.form;

import org.jspecify.annotations.NullMarked;
