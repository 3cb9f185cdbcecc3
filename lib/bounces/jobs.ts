import { applyProviderEventsJob } from "./apply-provider-events";
import { forwardReplyJob } from "./forward-reply";
import { mailBounceJob } from "./mail-bounce";
import { mailCaseAnswerJob } from "./mail-case-answer";
import { mailLeavingJob } from "./mail-leaving";
import { mailReplyJob } from "./mail-reply";
import { readInboundMessageJob } from "./read-inbound-message";
import { tellOwnerOfBounceJob } from "./tell-owner-of-bounce";

// Each job stands beside what it runs: one leads to the next here, and files that import each other would form a cycle.
export const bounceJobs = [
  applyProviderEventsJob,
  readInboundMessageJob,
  tellOwnerOfBounceJob,
  mailBounceJob,
  mailLeavingJob,
  forwardReplyJob,
  mailReplyJob,
  mailCaseAnswerJob,
];
