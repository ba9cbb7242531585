import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { BRAND_COLORS, type Brand } from "../../brand/brand.ts";
import { brandColor } from "../../brand/brand-color.ts";
import { colorDistance, opaqueHex } from "../../brand/colors.ts";
import type { Project } from "../../project.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

/** CIEDE2000: the brand's own field is meant, and not one that is merely alike. */
const SAME = 1;

/** Any colour, wherever it stands: the brand's fields, also where they are the theme's, change here, what scenes write out in `src/scenes/recolor`. */
export const recolor = defineTimelineOperation({
  op: "recolor",
  means: "Change a colour everywhere.",
  required: ["from", "to"],
  fields: {
    from: z.string().max(80).optional().describe("CSS, or nearly."),
    to: z.string().max(80).optional().describe("CSS."),
  },
  parse({ from, to }, need) {
    const change = { from: opaqueHex(need(from, "from"), "from", ""), to: opaqueHex(need(to, "to"), "to", "") };
    if (change.from !== change.to) return change;
    throw new UserError(`from and to are both ${change.from}.`, "Give two colours; nothing was changed.");
  },
  apply(project, { from, to }) {
    const fields = BRAND_COLORS.filter((name) => colorDistance(brandColor(project, name), from) <= SAME);
    const brand: Brand = { ...project.brand, ...Object.fromEntries(fields.map((name) => [name, to])) };
    const changed: Project = fields.length === 0 ? project : { ...project, brand };
    const inBrand = fields.length === 0 ? "" : ` In the brand: ${fields.join(", ")}.`;
    return { project: changed, receipt: `Changed ${from} to ${to}.${inBrand}` };
  },
});
