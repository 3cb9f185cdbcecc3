/** A million; for a quick look less, by BENCH_CONTACTS=100000. */
export const MANY_CONTACTS = Number(process.env.BENCH_CONTACTS ?? 1_000_000);
