import { UserError } from "../../errors.ts";
import { describeFormat, frameSizeOf } from "../format.ts";
import type { Edited, Project } from "../project.ts";
import type { OperationOf } from "./operation.ts";

export function setFormat(project: Project, { op: _, ...choice }: OperationOf<"set_format">): Edited {
  if (Object.values(choice).every((value) => value === undefined)) {
    throw new UserError("No format was given.", "Give format (landscape, portrait or square), or width and height.");
  }
  const size = frameSizeOf(choice);
  return {
    project: { ...project, ...size },
    receipt: `Changed the format from ${describeFormat(project)} to ${describeFormat(size)}.`,
  };
}
