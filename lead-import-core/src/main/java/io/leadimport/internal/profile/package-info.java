/**
 * What a profile does to the cells of a file, and which changes of the profile would read more of them: {@link
 * io.leadimport.internal.profile.CellRewriter} and {@link io.leadimport.internal.profile.CellProposals}.
 */
@NullMarked
package io.leadimport.internal.profile;

import org.jspecify.annotations.NullMarked;
