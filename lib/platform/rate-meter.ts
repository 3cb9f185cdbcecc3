const SHORTEST_MS = 50;

/**
 * Measures how fast something happens: half of what it says is the time since it was last measured, half what it said then. While
 * nothing happens, it says no more than one in all that time.
 */
export class RateMeter {
  private count = 0;
  private since: number;
  private perSecond = 0;

  constructor(private readonly nowMs: () => number = () => performance.now()) {
    this.since = nowMs();
  }

  /** It happened once more. */
  tick() {
    this.count += 1;
  }

  /** How many times a second. */
  rate(): number {
    const elapsedMs = this.nowMs() - this.since;
    if (elapsedMs < SHORTEST_MS) return this.perSecond;
    if (this.count === 0) return Math.min(this.perSecond, 1_000 / elapsedMs);
    this.perSecond = (this.perSecond + this.count / (elapsedMs / 1000)) / 2;
    this.count = 0;
    this.since = this.nowMs();
    return this.perSecond;
  }
}
