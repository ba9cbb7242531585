import { plainText } from "../../../sandbox/policy/plain-text.ts";
import { UserError } from "../../errors.ts";
import type { Logger } from "../../platform/logger.ts";
import type { ToolResult } from "../tool.ts";
import { plainData } from "./plain-data.ts";

const MAX_ERROR_CHARS = 2_000;

/** A tool's result as the protocol carries it. Everything a model may read is plain text. */
export function toolAnswer({ summary, data, image, links = [], failed }: ToolResult<unknown>) {
  return {
    ...(failed ? { isError: true } : {}),
    structuredContent: plainData(data) as Record<string, unknown>,
    content: [
      { type: "text" as const, text: plainText(summary) },
      ...(image ? [{ type: "image" as const, data: image.toString("base64"), mimeType: "image/jpeg" }] : []),
      ...links.map((link) => ({ type: "resource_link" as const, ...link })),
    ],
  };
}

/**
 * Our own words as they are; anything else is logged and answered blandly, as foreign text must not reach the model. What `writes`
 * may have been saved before it failed.
 */
export function errorWords(error: unknown, where: string, logger: Logger, writes: boolean): string {
  if (error instanceof UserError) {
    const gap = error.problem.includes("\n") ? "\n" : " ";
    return plainText(`${error.problem}${gap}${error.nextStep}`).slice(0, MAX_ERROR_CHARS);
  }
  if (error instanceof Error && error.name === "AbortError")
    return `The call was cancelled. ${writes ? UNKNOWN : "Nothing was changed."}`;
  logger.error({ err: error }, where);
  return `Something failed inside Scenewright. ${writes ? UNKNOWN : "Nothing was changed; try again."} The server's log on stderr has the details.`;
}

const UNKNOWN =
  "Whether anything was saved is not known: look at the revision with get_project before you call it again.";

/** An answer that is not as its tool promises, which is a fault of ours: what the tool did stands. */
export function brokenAnswerWords(
  data: unknown,
  error: unknown,
  where: string,
  logger: Logger,
  writes: boolean,
): string {
  logger.error({ err: error }, `${where}: the answer breaks the output schema`);
  const revision = typeof data === "object" && data !== null && "revision" in data ? data.revision : undefined;
  const saved = Number.isInteger(revision)
    ? `The project is at revision ${revision}, with what was asked for: look at it with get_project, and do not call it again.`
    : UNKNOWN;
  return `The answer of ${where} could not be put together. ${writes ? saved : "Nothing was changed."} The server's log on stderr has the details.`;
}
