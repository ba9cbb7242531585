import { FairQueue } from "../../platform/fair-queue.ts";

interface Slot<T> {
  item: T;
  /** Whose it is now; nobody's while it is fresh. */
  tenant: string | undefined;
  working: number;
}

/**
 * A few things of which each serves one tenant at a time, and is made anew before it serves another: what one left in it, or did
 * to it, never meets the next. Whoever waits is served in turn.
 */
export class TenantSlots<T extends { close(): Promise<void> }> {
  readonly #make: () => T;
  readonly #size: number;
  /** The one that served last comes last. */
  #slots: Slot<T>[] = [];
  readonly #queue = new FairQueue<() => void>();
  readonly #closing = new Set<Promise<void>>();
  #isClosed = false;

  constructor(size: number, make: () => T) {
    this.#size = size;
    this.#make = make;
  }

  async use<R>(tenant: string, work: (item: T) => Promise<R>): Promise<R> {
    const slot = await this.#slotFor(tenant);
    try {
      return await work(slot.item);
    } finally {
      slot.working -= 1;
      this.#serveNext();
    }
  }

  /** One that nobody has used, for what concerns no tenant; nothing where all are somebody's. */
  fresh(): T | undefined {
    const slot = this.#slots.find(({ tenant }) => tenant === undefined) ?? this.#added();
    return slot?.item;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const slots = this.#slots;
    this.#slots = [];
    await Promise.all([...slots.map(({ item }) => item.close()), ...this.#closing]);
  }

  async #slotFor(tenant: string): Promise<Slot<T>> {
    for (;;) {
      if (this.#isClosed) throw new Error("Rendering has ended.");
      // Who has a slot does not keep it from those who wait.
      const slot = this.#queue.isEmpty ? this.#free(tenant) : undefined;
      if (slot) return this.#taken(slot, tenant);
      const given = await new Promise<Slot<T> | undefined>((resolve) => {
        this.#queue.add(tenant, () => {
          const free = this.#free(tenant);
          resolve(free && this.#taken(free, tenant));
        });
      });
      if (given) return given;
    }
  }

  #free(tenant: string): Slot<T> | undefined {
    const own = this.#slots.find((slot) => slot.tenant === tenant);
    if (own) return own;
    return this.#slots.find((slot) => slot.tenant === undefined) ?? this.#added() ?? this.#madeAnew();
  }

  #taken(slot: Slot<T>, tenant: string): Slot<T> {
    slot.tenant = tenant;
    slot.working += 1;
    this.#slots = [...this.#slots.filter((each) => each !== slot), slot];
    return slot;
  }

  #added(): Slot<T> | undefined {
    if (this.#slots.length >= this.#size) return undefined;
    const slot: Slot<T> = { item: this.#make(), tenant: undefined, working: 0 };
    this.#slots.push(slot);
    return slot;
  }

  /** The one that has rested longest. */
  #madeAnew(): Slot<T> | undefined {
    const slot = this.#slots.find(({ working }) => working === 0);
    if (!slot) return undefined;
    const closing = slot.item.close().catch(() => {});
    this.#closing.add(closing);
    void closing.finally(() => this.#closing.delete(closing));
    slot.item = this.#make();
    slot.tenant = undefined;
    return slot;
  }

  #serveNext(): void {
    while (!this.#queue.isEmpty && this.#slots.some(({ working }) => working === 0)) this.#queue.take()?.();
  }
}
