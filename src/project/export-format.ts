/** What a project can be exported as, in the words an agent chooses by. `src/exports` has the settings of each. */
export const EXPORT_FORMATS = {
  mp4: "H.264, plays everywhere, default",
  webm: "VP9",
  gif: "silent loop, 640 px, 15 fps",
  mov: "ProRes 4444 for editing, transparent",
  png: "zip of numbered frames, or one still",
  jpg: "as png",
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

export const EXPORT_QUALITIES = ["draft", "standard", "high"] as const;
export type ExportQuality = (typeof EXPORT_QUALITIES)[number];
