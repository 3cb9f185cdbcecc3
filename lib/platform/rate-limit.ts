type Window = { count: number; readonly endsAt: number };

type Limit = {
  /** How many of one name are too many in a minute. */
  readonly mostAMinute: number;
  /** How many names are remembered; whose minute began first is forgotten first. */
  readonly mostNames: number;
};

const MINUTE_MS = 60_000;

/** Counts by name what comes in a minute, or what is refused of it, in the memory of this process and in a bounded part of it. */
export class RateLimit {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly limit: Limit) {}

  get size() {
    return this.windows.size;
  }

  /** Whether so many of a name were counted that no more are let through until its minute is over. */
  isReached(name: string, now: Date): boolean {
    return (this.current(name, now)?.count ?? 0) >= this.limit.mostAMinute;
  }

  count(name: string, now: Date) {
    const window = this.current(name, now);
    if (window) {
      window.count += 1;
      return;
    }
    this.forget(now);
    this.windows.set(name, { count: 1, endsAt: now.getTime() + MINUTE_MS });
  }

  /** Makes room: what is over goes, and where nothing is, whose minute began first. */
  private forget(now: Date) {
    for (const [name, { endsAt }] of this.windows) {
      if (endsAt > now.getTime() && this.windows.size < this.limit.mostNames) return;
      this.windows.delete(name);
    }
  }

  /** A minute that is over is forgotten, so that the order of the map is the order in which minutes began. */
  private current(name: string, now: Date) {
    const window = this.windows.get(name);
    if (window && window.endsAt > now.getTime()) return window;
    this.windows.delete(name);
    return undefined;
  }
}
