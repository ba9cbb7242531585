import { z } from "zod";

/** The fields that several operations take: the tool advertises each once, so its words speak for all of them. */

export const sceneId = z
  .string()
  .max(80)
  .optional()
  .describe("transition: the one that comes in; retitle: none means the project.");
export const seconds = z.number().min(0).max(600).optional().describe("resize; transition (0.5).");
export const title = z.string().max(200).optional();
export const place = {
  position: z.number().int().min(1).optional().describe("move, insert: place from 1."),
  before: z.string().max(80).optional(),
  after: z.string().max(80).optional(),
};
