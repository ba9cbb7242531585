import { writeFileSync } from "node:fs";
import { ensureBrowser } from "@remotion/renderer";

// Remotion keeps its download beside the nearest package.json above the working folder: this makes the folder such a place.
writeFileSync("package.json", "{}");
const status = await ensureBrowser({ logLevel: "error" });
if (status.type === "local-puppeteer-browser" || status.type === "user-defined-path") process.send?.(status.path);
process.disconnect();
