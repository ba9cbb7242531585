import { z } from "zod";
import { MAX_VIDEO_SECONDS } from "../limits.ts";
import { LOUDEST_DB, SILENT_DB } from "./track.ts";

/** The fields that several operations on sound take. */

export const trackId = z.string().max(80).optional().describe("The track: an id of get_project.");
export const assetId = z.string().max(80).optional().describe("The sound: an audio asset.");
export const sceneId = z.string().max(80).optional().describe("Count from this scene's start, and move with it.");
export const atSeconds = z
  .number()
  .min(0)
  .max(MAX_VIDEO_SECONDS)
  .optional()
  .describe("When it begins, from the start of sceneId, or of the video.");
export const volumeDb = z
  .number()
  .min(SILENT_DB)
  .max(LOUDEST_DB)
  .optional()
  .describe("0 is as recorded, -6 half as strong, -60 silent.");
export const fadeSeconds = z.number().min(0).max(60).optional();
