/** Refuses, with a RangeError that names `what` was counted, anything that is not a whole number from 0. */
export function assertCount(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`The number of ${what} must be a whole number from 0; ${value} is not.`);
  }
}
