/** What is in an archive, by the names in it. No other name is taken. */
export const ENTRIES = {
  format: "scenewright.json",
  project: "project.json",
  revisions: "history/revisions.jsonl",
  objects: "history/objects/",
  assets: "assets/",
} as const;

/** How an archive begins: which form it has. */
export const FORMAT = `${JSON.stringify({ format: "scenewright-project", version: 1 })}\n`;

export const OBJECT_ENTRY = /^history\/objects\/([0-9a-f]{40})$/;
export const ASSET_ENTRY = /^assets\/(([0-9a-f]{64})\.[a-z0-9]{1,8})$/;
