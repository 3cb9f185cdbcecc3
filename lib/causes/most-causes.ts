/** How many kinds of causes a workspace can have, and how many causes each kind; archived ones count. */
export const MOST_CAUSES = 100;
