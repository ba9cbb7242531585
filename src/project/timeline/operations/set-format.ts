import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { describeFormat, FORMAT_NAMES, frameSizeOf, SidePixels } from "../../format.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

export const setFormat = defineTimelineOperation({
  op: "set_format",
  means: "Change the size of the picture.",
  fields: {
    format: z.enum(FORMAT_NAMES).optional().describe("A usual size."),
    width: SidePixels.optional().describe("Instead: pixels, even, with height."),
    height: SidePixels.optional().describe("Pixels, even, with width."),
  },
  parse: (choice) => choice,
  apply(project, { format, width, height }) {
    const choice = { format, width, height };
    if (Object.values(choice).every((value) => value === undefined)) {
      throw new UserError("No format was given.", "Give format (landscape, portrait or square), or width and height.");
    }
    const size = frameSizeOf(choice);
    return {
      project: { ...project, ...size },
      receipt: `Changed the format from ${describeFormat(project)} to ${describeFormat(size)}.`,
    };
  },
});
