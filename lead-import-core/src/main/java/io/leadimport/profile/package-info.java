/**
 * What a person declares about the files of one source: {@link io.leadimport.profile.ImportProfile} holds it, and a {@link
 * io.leadimport.profile.Proposal} would change it.
 */
@NullMarked
package io.leadimport.profile;

import org.jspecify.annotations.NullMarked;
