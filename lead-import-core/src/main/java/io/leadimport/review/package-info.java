/**
 * From pending leads to approved or declined ones: {@link io.leadimport.review.LeadReview}, over the host's {@link
 * io.leadimport.spi.LeadReviewRepository}.
 */
@NullMarked
package io.leadimport.review;

import org.jspecify.annotations.NullMarked;
