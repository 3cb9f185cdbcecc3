/** A queue in memory between two stages of work: one side adds, the other takes what is there, and either can wait for the other. */
export class Channel<Item> {
  private items: Item[] = [];
  private isClosed = false;
  private waiting = new Set<() => void>();

  get size() {
    return this.items.length;
  }

  add(...items: readonly Item[]) {
    this.items.push(...items);
    this.wake();
  }

  /** Nothing is added any more; what is there can still be taken. */
  close() {
    this.isClosed = true;
    this.wake();
  }

  /** At least one and at most so many items, as soon as there are any; none once the channel is closed and empty. */
  async take(most: number): Promise<Item[]> {
    // Of several who wait for the same item one gets it; the others go on waiting.
    while (await this.hasItems()) {
      const taken = this.items.splice(0, most);
      if (taken.length === 0) continue;
      this.wake();
      return taken;
    }
    return [];
  }

  /** Waits for an item; false once the channel is closed and empty. */
  async hasItems(): Promise<boolean> {
    while (this.items.length === 0 && !this.isClosed) await this.change();
    return this.items.length > 0;
  }

  /** Waits until so many items are there or so many milliseconds have passed, or until the channel is closed. */
  async isFilled(count: number, withinMs: number) {
    let isTimeUp = false;
    const timer = setTimeout(() => {
      isTimeUp = true;
      this.wake();
    }, withinMs);
    while (this.items.length < count && !this.isClosed && !isTimeUp) await this.change();
    clearTimeout(timer);
  }

  /** Waits until fewer than so many items wait to be taken, or until the channel is closed. */
  async isBelow(count: number) {
    while (this.items.length >= count && !this.isClosed) await this.change();
  }

  private change() {
    return new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  private wake() {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const resolve of woken) resolve();
  }
}
