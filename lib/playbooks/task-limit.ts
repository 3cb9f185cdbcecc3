/** How many tasks a case can have: those of two rounds of the longest playbook, and as many by hand. */
export const MOST_TASKS = 120;
