import { describe, expect, test } from "vitest";
import { FAL_MODELS, type FalModel } from "../../../../src/media/providers/fal/fal-models.ts";
import { planFal } from "../../../../src/media/providers/fal/plan-fal.ts";

const WIDE = { prompt: "a cat", width: 1920, height: 1080, fromImage: false } as const;
const TALL = { ...WIDE, width: 1080, height: 1920 } as const;
const SQUARE = { ...WIDE, width: 1080, height: 1080 } as const;
const ODD = { ...WIDE, width: 1000, height: 300 } as const;

test("the default is cheap: a picture for about a cent, five seconds for about 13", () => {
  expect(planFal("image", WIDE)).toMatchObject({ model: "flux-2", costUsd: 0.0131 });
  expect(planFal("clip", WIDE)).toMatchObject({ model: "seedance-1.5", lengthSeconds: 5, costUsd: 0.13 });
});

test("a model is found by its short name and by fal's id", () => {
  const byName = planFal("image", { ...WIDE, model: "nano-banana-2" });
  expect(byName.input).toMatchObject({ aspect_ratio: "16:9", resolution: "1K" });
  expect(planFal("image", { ...WIDE, model: "fal-ai/nano-banana-2" })).toEqual(byName);
});

describe("refused before anything is paid, with what is allowed:", () => {
  const cases: [string, () => unknown, RegExp][] = [
    [
      "a model there is not",
      () => planFal("image", { ...WIDE, model: "dall-e" }),
      /Use one of: flux-2 \(\$0\.012 a megapixel\), flux-schnell/,
    ],
    [
      "a model of the other kind",
      () => planFal("clip", { ...WIDE, model: "flux-2" }),
      /no model "flux-2" for a clip\. Use one of: seedance-1\.5/,
    ],
    [
      "a length",
      () => planFal("clip", { ...WIDE, model: "veo-3.1-fast", seconds: 5 }),
      /no clip of 5 seconds\. Use one of 4, 6, 8 seconds.*Or with this: seedance-1\.5, kling-3/,
    ],
    [
      "a shape of a clip",
      () => planFal("clip", { ...SQUARE, model: "veo-3.1-fast" }),
      /no clip of the shape 1080x1080\. It makes 16:9, 9:16\. Or with this: seedance-1\.5, kling-3/,
    ],
    [
      "a shape of a picture",
      () => planFal("image", { ...ODD, model: "nano-banana-2" }),
      /It makes 16:9.*flux-2 makes any shape/,
    ],
    [
      "a picture to start from",
      () => planFal("image", { ...WIDE, model: "recraft-3", fromImage: true }),
      /can't start from a picture.*flux-2/,
    ],
  ];
  test.each(cases)("%s", (_, plan, words) => {
    expect(plan).toThrow(words);
  });
});

test("every model makes wide, tall and square films, or says which it makes", () => {
  for (const { kind, name, size } of FAL_MODELS as readonly FalModel[]) {
    for (const wish of [WIDE, TALL, SQUARE]) {
      const plan = () => planFal(kind, { ...wish, model: name });
      const isMade =
        size.field === "image_size" || size.aspects?.includes(wish === WIDE ? "16:9" : wish === TALL ? "9:16" : "1:1");
      if (isMade) expect(plan().costUsd, name).toBeGreaterThan(0);
      else expect(plan, name).toThrow(/It makes/);
    }
  }
});

test("sizes have the film's shape, within what the model takes, in steps of 16", () => {
  for (const { name, kind, size } of FAL_MODELS as readonly FalModel[]) {
    if (size.field !== "image_size") continue;
    for (const wish of [WIDE, TALL, SQUARE]) {
      const { width, height } = planFal(kind, { ...wish, model: name }).input.image_size as {
        width: number;
        height: number;
      };
      for (const side of [width, height]) {
        expect(side % 16, name).toBe(0);
        expect(side, name).toBeGreaterThanOrEqual(size.minSide);
        expect(side, name).toBeLessThanOrEqual(size.maxSide);
      }
      expect(width / height / (wish.width / wish.height), name).toBeCloseTo(1, 1);
    }
  }
});

test("a seed goes to models that take one", () => {
  expect(planFal("image", { ...WIDE, seed: 7 }).input).toMatchObject({ seed: 7 });
  expect(planFal("image", { ...WIDE, seed: 7, model: "recraft-3" }).input).not.toHaveProperty("seed");
});
