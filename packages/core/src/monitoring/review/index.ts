export { getOwnClaim } from './claim.queries.ts';
export {
  type Claim,
  claimNextReviewItem,
  claimReviewItem,
  claimSeconds,
  heartbeatClaim,
  type ReviewFilter,
  releaseClaim,
} from './claim-review-item.ts';
export { type DecideInput, decideReviewItem, reopenReviewItem } from './decide-review-item.ts';
export {
  type ClaimView,
  countReviewItems,
  getReviewItem,
  listPresence,
  listReviewItems,
  type ReviewItemSummaryView,
  type ReviewItemView,
  type ReviewListQuery,
} from './review.queries.ts';
export { foldReviewEvents, ReviewEvent, type ReviewEventType } from './review-event.ts';
export {
  type DismissReason,
  dismissReasons,
  ReviewItem,
  type ReviewOutcome,
  type ReviewStatus,
  reviewOutcomes,
  reviewStatuses,
  reviewTransitions,
} from './review-item.ts';
