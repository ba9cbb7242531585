import { z } from "zod";
import { MAX_SCENE_SECONDS, MAX_SCENES, MAX_TITLE_CHARS } from "../limits.ts";

/** The fields that several operations take. */

const Id = z.string().max(80);

export const sceneId = Id.optional().describe("The scene.");
export const seconds = z.number().min(0).max(MAX_SCENE_SECONDS).optional().describe("The new length.");
export const title = z.string().max(MAX_TITLE_CHARS).optional().describe("The new title.");
export const place = {
  position: z.number().int().min(1).max(MAX_SCENES).optional().describe("From 1."),
  before: Id.optional().describe("Or a scene id."),
  after: Id.optional().describe("Or a scene id."),
};
