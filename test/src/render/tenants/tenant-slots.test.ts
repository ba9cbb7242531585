import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { TenantSlots } from "../../../../src/render/tenants/tenant-slots.ts";

class Browser {
  readonly seen = new Set<string>();
  isClosed = false;
  async close() {
    this.isClosed = true;
  }
}

function slotsOf(size: number) {
  const all: Browser[] = [];
  const slots = new TenantSlots(size, () => {
    const browser = new Browser();
    all.push(browser);
    return browser;
  });
  const visit = (tenant: string, milliseconds = 1) =>
    slots.use(tenant, async (browser) => {
      browser.seen.add(tenant);
      await delay(milliseconds);
      return browser;
    });
  return { all, slots, visit };
}

test("no two tenants ever meet in one, whatever the order and the load", async () => {
  const { all, visit } = slotsOf(2);
  const calls = Array.from({ length: 200 }, (_, n) => visit(`t${(n * 7919) % 5}`, n % 4));
  await Promise.all(calls);
  for (const { seen } of all) expect(seen.size).toBeLessThanOrEqual(1);
  expect(all.filter(({ isClosed }) => !isClosed).length).toBeLessThanOrEqual(2);
});

test("a tenant finds its own again as long as nobody else needed it", async () => {
  const { all, visit } = slotsOf(2);
  const first = await visit("ann");
  await visit("ben");
  expect(await visit("ann")).toBe(first);
  expect(all).toHaveLength(2);
});

test("calls of one tenant share its own at the same time", async () => {
  const { all, visit } = slotsOf(2);
  await Promise.all([visit("ann", 20), visit("ann", 20), visit("ann", 20)]);
  expect(all).toHaveLength(1);
});

test("the one that rested longest is closed and made anew for a newcomer", async () => {
  const { visit } = slotsOf(2);
  const [ann, ben] = [await visit("ann"), await visit("ben")];
  const cleo = await visit("cleo");
  expect([ann.isClosed, ben.isClosed, cleo.isClosed]).toEqual([true, false, false]);
});

test("who keeps asking doesn't keep the others waiting", async () => {
  const { slots, visit } = slotsOf(1);
  const order: string[] = [];
  let going = true;
  const busy = (async () => {
    const asking = Array.from({ length: 3 }, async () => {
      while (going) {
        await visit("ann", 3);
        order.push("ann");
      }
    });
    await Promise.all(asking);
  })();
  await delay(10);
  const before = order.length;
  await visit("ben", 1);
  order.push("ben");
  going = false;
  await busy;
  // Those that were under way when it asked, and no round more.
  expect(order.indexOf("ben")).toBeLessThanOrEqual(before + 3);
  await slots.close();
});

test("after a failure its place is free, and after the end nobody is served", async () => {
  const { slots, visit } = slotsOf(1);
  await expect(slots.use("ann", () => Promise.reject(new Error("torn")))).rejects.toThrow("torn");
  expect(await visit("ben")).toBeInstanceOf(Browser);
  await slots.close();
  await expect(visit("cleo")).rejects.toThrow("ended");
});
