/** The time, as use cases take it: an argument with this default. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
