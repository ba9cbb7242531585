import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { BRAND_COLORS, type Brand, BrandFields } from "../../brand/brand.ts";
import { changedBrand, describeBrand } from "../../brand/change-brand.ts";
import { opaqueHex } from "../../brand/colors.ts";
import type { Project } from "../../project.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

const MAIN_FIELDS = ["primary", "secondary", "background", "text", "headingFont"];

/** Colours that scenes write out themselves are not the timeline's: `src/scenes/recolor` finds and changes them. */
export const setBrand = defineTimelineOperation({
  op: "set_brand",
  means: "Change the project's own colours, fonts and forms.",
  required: ["brand"],
  fields: {
    brand: BrandFields.meta({ listed: MAIN_FIELDS })
      .optional()
      .describe(
        'What changes; takes every field of create_project\'s brand; the rest stays, "none" takes a field away.',
      ),
    recolor: z
      .boolean()
      .optional()
      .describe("Also change colours in scene code that are nearly the old brand colours."),
    oldColor: z
      .string()
      .max(80)
      .optional()
      .describe("With recolor and one colour: the colour in code to replace, if not the brand's old one."),
  },
  parse: ({ brand, recolor, oldColor }, need) => ({
    brand: need(brand, "brand"),
    ...recolorOf(brand, recolor, oldColor),
  }),
  apply(project, { brand }) {
    const { brand: old, ...rest } = project;
    const next = changedBrand(old, brand);
    const changed: Project = next === undefined ? rest : { ...rest, brand: next };
    return { project: changed, receipt: `Changed the brand from ${describeBrand(old)} to ${describeBrand(next)}.` };
  },
});

/** Which colours in code change with it: `old` says of one field what it was in code. */
function recolorOf(brand: Brand | undefined, recolor: boolean | undefined, oldColor: string | undefined) {
  if (oldColor === undefined) return { recolor: recolor ?? false };
  const [field, ...others] = BRAND_COLORS.filter((name) => brand?.[name] !== undefined);
  if (recolor !== true || field === undefined || others.length > 0) {
    throw new UserError(
      "oldColor goes with recolor: true and one colour in brand.",
      "Send a set_brand for each colour; nothing was changed.",
    );
  }
  return { recolor: true, old: { field, from: opaqueHex(oldColor, "oldColor") } };
}
