import { z } from "zod";

/** The props of everything that comes in and goes out. */
export const motionProps = {
  delayInFrames: z.number().min(0).max(1e6).default(0).describe("Frames to wait before it comes in."),
  exit: z.boolean().default(true).describe("Whether it leaves during the last 0.4 s of the scene."),
};

export const sizeNote = "In px at a short side of 1080; scales with the video";

export const tone = z.enum(["text", "muted", "accent", "accent2", "success", "warning", "danger", "highlight"]);
