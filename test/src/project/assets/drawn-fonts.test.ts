import { expect, test } from "vitest";
import type { Asset } from "../../../../src/project/assets/asset.ts";
import { usesOf } from "../../../../src/project/assets/asset-uses.ts";
import { drawnFonts, namesOfFont } from "../../../../src/project/assets/drawn-fonts.ts";
import { changedBrand } from "../../../../src/project/brand/change-brand.ts";
import { imageAsset } from "../sample-assets.ts";
import { sampleProject } from "../sample-project.ts";

function font(assetId: string, family: string): Asset {
  return { ...imageAsset(), assetId, name: `${assetId}.ttf`, kind: "font", mimeType: "font/ttf", family };
}

const acme = font("acme-regular", "Acme Sans");
const bold = font("acme-bold", "Acme Sans");
const inter = font("our-inter", "Inter");
const project = {
  ...sampleProject(),
  assets: [acme, bold, inter, { ...imageAsset(), assetId: "acme", name: "acme.png" }],
};
const drawn = (code: string) => drawnFonts(project, [code]).map(({ assetId }) => assetId);

test.each([
  ['fontFamily: "Acme Sans"', ["acme-regular", "acme-bold"]],
  ["const F = 'ACME-sans, serif'", ["acme-regular", "acme-bold"]],
  ["className=\"font-['Acme_Sans']\"", ["acme-regular", "acme-bold"]],
  ['fontFamily: "acme-bold.ttf"', ["acme-bold"]],
  ['fontFamily: "Ac" + "me Sans"', ["acme-regular", "acme-bold", "our-inter"]],
  ["fontFamily: \u0060Acme ${kind}\u0060", ["acme-regular", "acme-bold", "our-inter"]],
  ["fontFamily: theme.fontFamily", []],
  ['fontFamily: "Inter"', []],
  ['fontFamily: "our-inter"', ["our-inter"]],
])("a scene with %s is drawn with %j", (code, expected) => {
  expect(drawn(code)).toEqual(expected);
});

test("every scene is drawn with the brand's fonts, and what uses a font is told", () => {
  const brand = changedBrand(undefined, { bodyFont: "acme sans" }, project);
  expect(brand?.bodyFont).toBe("Acme Sans");
  const branded = { ...project, ...(brand ? { brand } : {}) };
  expect(drawnFonts(branded, [""]).map(({ assetId }) => assetId)).toEqual(["acme-regular", "acme-bold"]);
  expect(usesOf(branded, acme)).toEqual(["the brand"]);
  expect(usesOf(branded, inter)).toEqual([]);
});

test("a font of a bundled family goes by its file alone", () => {
  expect(namesOfFont(inter)).toEqual(["our-inter", "our-inter.ttf"]);
  expect(changedBrand(undefined, { bodyFont: "inter" }, project)?.bodyFont).toBe("Inter");
  expect(changedBrand(undefined, { bodyFont: "Our-Inter.ttf" }, project)?.bodyFont).toBe("our-inter.ttf");
});
