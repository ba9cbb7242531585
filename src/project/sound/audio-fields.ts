import { z } from "zod";
import { MAX_VIDEO_SECONDS } from "../limits.ts";
import { LOUDEST_DB, SILENT_DB } from "./track.ts";

/** The fields that several operations on sound take. */

export const trackId = z.string().max(80).optional().describe("Of get_project.");
export const assetId = z.string().max(80).optional().describe("An audio asset.");
export const sceneId = z.string().max(80).optional().describe("Its scene: counts from there, moves with it.");
export const atSeconds = z.number().min(0).max(MAX_VIDEO_SECONDS).optional().describe("When it begins.");
export const volumeDb = z.number().min(SILENT_DB).max(LOUDEST_DB).optional().describe("0: as recorded; -60: silent.");
export const fadeSeconds = z.number().min(0).max(60).optional();
