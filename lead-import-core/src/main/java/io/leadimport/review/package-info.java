/**
 * Approving and declining pending leads: {@link io.leadimport.review.LeadReview} uses the host's {@link
 * io.leadimport.spi.LeadReviewRepository}.
 */
@NullMarked
package io.leadimport.review;

import org.jspecify.annotations.NullMarked;
