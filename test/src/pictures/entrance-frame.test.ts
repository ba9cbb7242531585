import { expect, test } from "vitest";
import type { ElementBox } from "../../../sandbox/render/protocol.ts";
import { entranceFrame } from "../../../src/pictures/entrance-frame.ts";

const BOX: ElementBox = { x: 0, y: 0, width: 0.2, height: 0.1, opacity: 1 };

/** Looks at an element as `boxAt` tells, and counts the frames that were looked at. */
function looking(boxAt: (frame: number) => ElementBox | undefined) {
  const looked: number[] = [];
  const locate = async (frames: readonly number[]) => {
    looked.push(...frames);
    return frames.map(boxAt);
  };
  return { looked, locate };
}

test.each([0, 1, 4, 5, 17, 60, 248, 249])("what is there from frame %i on enters at that frame", async (from) => {
  const { locate } = looking((frame) => (frame >= from ? BOX : undefined));
  expect(await entranceFrame(locate, 250, 30)).toBe(from);
});

test("what fades in enters when it can be seen, what slides in when some of it is in the frame", async () => {
  const faded = looking((frame) => ({ ...BOX, opacity: Math.max(0, (frame - 20) / 100) }));
  expect(await entranceFrame(faded.locate, 200, 30)).toBe(26);
  const slid = looking((frame) => ({ ...BOX, outside: Math.max(0, 1 - Math.max(0, frame - 40) / 50) }));
  expect(await entranceFrame(slid.locate, 200, 30)).toBe(43);
});

test("what is never seen has no entrance, and a long scene is not drawn whole to find that", async () => {
  const { looked, locate } = looking(() => undefined);
  expect(await entranceFrame(locate, 36_000, 60)).toBeUndefined();
  expect(looked.length).toBeLessThan(400);
  expect(looked.at(-1)).toBe(35_999);
});

test("a scene of one frame is looked at once", async () => {
  const { looked, locate } = looking(() => BOX);
  expect(await entranceFrame(locate, 1, 30)).toBe(0);
  expect(looked).toEqual([0]);
});
