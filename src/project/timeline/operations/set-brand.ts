import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { BRAND_COLORS, type Brand, BrandFields } from "../../brand/brand.ts";
import { changedBrand, describeBrand } from "../../brand/change-brand.ts";
import { opaqueHex } from "../../brand/colors.ts";
import type { Project } from "../../project.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

/** Colours that scenes write out themselves are not the timeline's: `src/scenes/recolor` finds and changes them. */
export const setBrand = defineTimelineOperation({
  op: "set_brand",
  means: "Change the brand.",
  required: ["brand"],
  fields: {
    brand: BrandFields.optional().describe('The changes; "none" takes away.'),
    recolor: z.boolean().optional().describe("Also in scene code."),
    oldColor: z.string().max(80).optional().meta({ listed: false }),
  },
  parse: ({ brand, recolor, oldColor }, need) => ({
    brand: need(brand, "brand"),
    ...recolorOf(brand, recolor, oldColor),
  }),
  apply(project, { brand }) {
    const { brand: old, ...rest } = project;
    const next = changedBrand(old, brand, project);
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
