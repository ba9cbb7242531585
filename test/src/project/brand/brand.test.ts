import { describe, expect, test } from "vitest";
import { themeNameSchema, themeSchema } from "../../../../components/kit/theme/schema.ts";
import { themeNamed } from "../../../../components/kit/theme/themes.ts";
import { brandContrast } from "../../../../src/project/brand/brand-contrast.ts";
import { themeOf } from "../../../../src/project/brand/branded-theme.ts";
import { changedBrand } from "../../../../src/project/brand/change-brand.ts";
import { contrast, nearestPassing } from "../../../../src/project/brand/colors.ts";
import { createProject } from "../../../../src/project/create-project.ts";
import { editTimeline } from "../../../../src/project/timeline/edit-timeline.ts";
import { segmentKey, segmentParts } from "../../../../src/render/segments/segment-key.ts";
import { frameOf } from "../../../../src/render/timeline-of.ts";

const branded = (brand: Parameters<typeof changedBrand>[1], theme = "midnight") => ({
  theme,
  brand: changedBrand(undefined, brand) ?? {},
});

describe("a brand over a theme", () => {
  test.each(themeNameSchema.options)(
    "over %s, what follows from a few brand colours is complete and readable",
    (name) => {
      for (const brand of [
        { primary: "#ff5a36" },
        { primary: "#0b3d2e", background: "#fffdf5" },
        { background: "#101418", text: "#eeeeee" },
        { background: "white" },
        { primary: "rgb(0 85 255)", secondary: "gold", accent: "tomato" },
      ]) {
        const theme = themeSchema.parse(themeOf(branded(brand, name)));
        const grounds = [theme.background, theme.surface];
        for (const field of ["text", "mutedText", "success", "warning", "danger"] as const)
          for (const ground of grounds)
            expect(contrast(theme[field], ground), `${field} of ${JSON.stringify(brand)}`).toBeGreaterThanOrEqual(
              field === "text" && "text" in brand ? 3 : 4.4,
            );
      }
    },
  );

  test("the colours that were given are used exactly, and everything else stays the theme's", () => {
    const theme = themeOf(branded({ primary: "#FF5A36", radiusPx: 6, wordmark: "Acme" }));
    const base = themeNamed("midnight");
    expect(theme).toMatchObject({ accent: "#ff5a36", gradientFrom: "#ff5a36", radiusPx: 6, wordmark: "Acme" });
    expect(theme).toMatchObject({ background: base.background, text: base.text, fontFamily: base.fontFamily });
    expect(themeOf({ theme: "midnight" })).toBe(base);
  });

  test("a heading font is for headlines alone, and a font that is not bundled is refused with the list", () => {
    const theme = themeOf(branded({ headingFont: "jetbrains mono" }));
    expect(theme.headingFontFamily).toMatch(/^"JetBrains Mono"/);
    expect(theme.fontFamily).toBe(themeNamed("midnight").fontFamily);
    expect(() => changedBrand(undefined, { bodyFont: "Comic Sans MS" })).toThrow("Use one of: Inter");
  });

  test("what is no colour, see-through or empty is refused by the field's name", () => {
    for (const primary of [
      "notacolor",
      "url(#x)",
      "#ff5a3680",
      "transparent",
      "",
      "red; background: url(x)",
      "var(--x)",
    ])
      expect(() => changedBrand(undefined, { primary }), primary).toThrow("primary");
    expect(() => changedBrand(undefined, {})).toThrow("no fields");
    expect(() => changedBrand(undefined, { wordmark: "  " })).toThrow("wordmark");
  });

  test("a field changes alone, and goes away with none", () => {
    const brand = changedBrand({ primary: "#ff0000", wordmark: "Acme" }, { primary: "blue" });
    expect(brand).toEqual({ primary: "#0000ff", wordmark: "Acme" });
    expect(changedBrand(brand, { primary: "none", wordmark: "none" })).toBeUndefined();
  });
});

describe("contrast of a brand", () => {
  test("a colour that can't be read is told with its contrast and the nearest that can", () => {
    const [sentence, ...others] = brandContrast(branded({ primary: "#ff5a36", background: "#ffffff" }));
    expect(others).toEqual([]);
    expect(sentence).toMatch(/^primary #ff5a36 on #\w{6} has a contrast of [23]\.\d\d, below 4\.5/);
    const nearest = /nearest that passes is (#\w{6})/.exec(sentence ?? "")?.[1] ?? "";
    expect(contrast(nearest, "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(brandContrast(branded({ primary: nearest, background: "#ffffff" }))).toEqual([]);
  });

  test("readable brands and projects without one have nothing to tell", () => {
    expect(brandContrast({ theme: "midnight" })).toEqual([]);
    expect(brandContrast(branded({ primary: "#8c9bff" }))).toEqual([]);
  });

  test("the nearest colour of a hue is as near as it can be", () => {
    const nearest = nearestPassing("#ff5a36", ["#ffffff"], 4.5) ?? "";
    expect(contrast(nearest, "#ffffff")).toBeLessThan(4.7);
    expect(nearestPassing("#000000", ["#ffffff"], 4.5)).toBe("#000000");
    expect(nearestPassing("#888888", ["#000000", "#ffffff"], 7)).toBeUndefined();
  });
});

describe("a project's brand", () => {
  const { project, receipt } = createProject({ projectId: "p", title: "T", brand: { primary: "#f00" } });

  test("is kept with the project and told in its receipt", () => {
    expect(project.brand).toEqual({ primary: "#ff0000" });
    expect(receipt).toContain("brand: primary #ff0000");
  });

  test("changes by one operation, which says from what to what", () => {
    const edited = editTimeline(project, [{ op: "set_brand", brand: { primary: "#00f" }, recolor: false }]);
    expect(edited.project.brand).toEqual({ primary: "#0000ff" });
    expect(edited.receipt).toContain("from primary #ff0000 to primary #0000ff");
    const without = editTimeline(project, [{ op: "set_brand", brand: { primary: "none" }, recolor: false }]);
    expect(without.project).not.toHaveProperty("brand");
  });

  test("is part of the key of every segment", () => {
    const timeline = (brand?: { primary: string }) => ({
      ...frameOf({ width: 100, height: 100, fps: 30, theme: "midnight", ...(brand ? { brand } : {}) }),
      durationInFrames: 10,
      scenes: [],
    });
    const keyOf = (brand?: { primary: string }) =>
      segmentKey(
        segmentParts(
          { sceneIds: [], ordinal: 0, startFrame: 0, timeline: timeline(brand), fromFrame: 0, toFrame: 10 },
          { container: "mp4", scale: 1, crf: 20, preset: "fast", captureQuality: 80, fps: 30 },
          "tools",
        ),
      );
    expect(new Set([keyOf(), keyOf({ primary: "#ff0000" }), keyOf({ primary: "#0000ff" })]).size).toBe(3);
  });
});
