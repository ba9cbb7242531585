import { z } from "zod";
import { UserError } from "../../../errors.ts";
import { describeFormat, FORMAT_NAMES, frameSizeOf, SidePixels } from "../../format.ts";
import { defineTimelineOperation } from "../timeline-operation.ts";

export const setFormat = defineTimelineOperation({
  op: "set_format",
  means: "Change its size.",
  fields: {
    format: z.enum(FORMAT_NAMES).optional().describe("Its size."),
    width: SidePixels.optional().describe("Or even pixels."),
    height: SidePixels.optional().describe("In even pixels."),
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
