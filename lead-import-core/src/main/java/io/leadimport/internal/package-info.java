/** What several packages need and no host sees: the module does not export it. It uses none of the other packages. */
@NullMarked
package io.leadimport.internal;

import org.jspecify.annotations.NullMarked;
