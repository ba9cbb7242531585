import { Buffer } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import type { Blobs } from "../../../../src/store/blobs/blobs.ts";

const KEY = "projects/lesson/exports/lesson-r1.gif";
const GIF = { mimeType: "image/gif" };

/** What every implementation of the port keeps. `open` makes an empty one for the test at hand. */
export function blobsContract(open: () => Blobs): void {
  test("a blob comes back with its bytes, size and type, at once or as a stream", async () => {
    const blobs = open();
    const bytes = Buffer.from([0, 1, 2, 255]);
    expect(await blobs.put("local", KEY, { bytes }, GIF)).toEqual({ sizeBytes: 4, ...GIF });
    const blob = await blobs.get("local", KEY);
    expect(blob).toMatchObject({ sizeBytes: 4, ...GIF });
    expect(await blob?.bytes()).toEqual(bytes);
    expect(blob && (await buffer(blob.stream()))).toEqual(bytes);
    expect(blob && (await buffer(blob.stream({ from: 1, to: 2 })))).toEqual(bytes.subarray(1, 3));
  });

  test("a blob that was never stored is undefined", async () => {
    expect(await open().get("local", KEY)).toBeUndefined();
  });

  test("the same file brought twice at the same time is there for both", async () => {
    const blobs = open();
    const bytes = Buffer.from("the same");
    const puts = Array.from({ length: 8 }, () => blobs.put("local", KEY, { bytes }, GIF));
    expect(new Set((await Promise.all(puts)).map((facts) => facts?.sizeBytes))).toEqual(new Set([8]));
    expect(await (await blobs.get("local", KEY))?.bytes()).toEqual(bytes);
  });

  test("a later put replaces the blob, unless it was asked not to", async () => {
    const blobs = open();
    await blobs.put("local", KEY, { bytes: Buffer.from("one") }, GIF);
    const kept = await blobs.put("local", KEY, { bytes: Buffer.from("two") }, { ...GIF, replace: false });
    expect(kept).toBeUndefined();
    expect(String(await (await blobs.get("local", KEY))?.bytes())).toBe("one");
    await blobs.put("local", KEY, { bytes: Buffer.from("three") }, GIF);
    expect(String(await (await blobs.get("local", KEY))?.bytes())).toBe("three");
  });

  test("owners do not see each other's blobs", async () => {
    const blobs = open();
    await blobs.put("anna", KEY, { bytes: Buffer.from("hers") }, GIF);
    expect(await blobs.get("local", KEY)).toBeUndefined();
    expect(await blobs.get("bob", KEY)).toBeUndefined();
    expect((await blobs.link("anna", KEY)).uri).not.toBe((await blobs.link("bob", KEY)).uri);
  });

  test("a name may have letters of any script", async () => {
    const blobs = open();
    const key = "projects/lesson/exports/二次方程-r1.gif";
    await blobs.put("local", key, { bytes: Buffer.from("x") }, GIF);
    expect((await blobs.get("local", key))?.sizeBytes).toBe(1);
  });

  test.each([
    "a.gif",
    "../a.gif",
    "projects/../../a.gif",
    "/etc/a.gif",
    "projects/lesson/exports/..",
    "projects/lesson/exports/.hidden.gif",
    "projects/lesson/exports/con.gif",
    "projects/lesson/exports/a\\b.gif",
    "projects/lesson/exports/a\n.gif",
    "projects/lesson/exports/",
  ])("the key %j is refused", async (key) => {
    const blobs = open();
    await expect(blobs.put("local", key, { bytes: Buffer.from("x") }, GIF)).rejects.toThrow("safe relative path");
    await expect(blobs.get("local", key)).rejects.toThrow("safe relative path");
    await expect(blobs.link("local", key)).rejects.toThrow("safe relative path");
  });
}
