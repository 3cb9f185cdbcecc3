import { markBouncedJob } from "./mark-bounced";

export const deliveryJobs = [markBouncedJob];
