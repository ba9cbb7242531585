import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { bundle } from "@remotion/bundler";
import { ensureBrowser, openBrowser, renderStill, selectComposition } from "@remotion/renderer";
import { timed } from "./measure.ts";
import type { BenchVideo } from "./scenes.ts";

const run = promisify(execFile);

/** The same scenes as a plain Remotion project in a git-ignored folder, rendered by Remotion's own tools. */
export class RemotionRival {
  readonly #folder: string;
  readonly #browser: string;

  constructor(cache: string, browser: string, name: string, video: BenchVideo) {
    this.#folder = join(cache, `remotion-${name}`);
    this.#browser = browser;
    rmSync(this.#folder, { recursive: true, force: true });
    mkdirSync(this.#folder, { recursive: true });
    for (const { name: file, code } of video.scenes) writeFileSync(join(this.#folder, `${file}.tsx`), code);
    writeFileSync(join(this.#folder, "index.tsx"), entry(video));
  }

  /** `npx remotion render` of the whole: including bundling, since a user waits for that too. Returns milliseconds. */
  async render(output: string): Promise<number> {
    const args = [
      "remotion",
      "render",
      this.#entry,
      "video",
      output,
      `--browser-executable=${this.#browser}`,
      "--log=error",
    ];
    return (await timed(() => run("npx", args, { maxBuffer: 50_000_000 }))).milliseconds;
  }

  async still(output: string): Promise<number> {
    const args = [
      "remotion",
      "still",
      this.#entry,
      "video",
      output,
      "--frame=45",
      `--browser-executable=${this.#browser}`,
      "--log=error",
    ];
    return (await timed(() => run("npx", args, { maxBuffer: 50_000_000 }))).milliseconds;
  }

  /** Milliseconds of warm `renderStill` calls: bundle, browser and composition are ready. */
  async warmStills(times: number, scale: number): Promise<number[]> {
    const serveUrl = await bundle({ entryPoint: this.#entry });
    await ensureBrowser({ browserExecutable: this.#browser });
    const puppeteerInstance = await openBrowser("chrome", { browserExecutable: this.#browser });
    const common = { serveUrl, puppeteerInstance, logLevel: "error" as const };
    const composition = await selectComposition({ ...common, id: "video" });
    const took: number[] = [];
    for (let index = 0; index < times; index += 1) {
      const still = {
        ...common,
        composition,
        frame: 10 + index,
        scale,
        imageFormat: "jpeg" as const,
        output: null,
      };
      took.push((await timed(() => renderStill(still))).milliseconds);
    }
    await puppeteerInstance.close({ silent: true });
    rmSync(serveUrl, { recursive: true, force: true });
    return took;
  }

  get #entry(): string {
    return join(this.#folder, "index.tsx");
  }
}

function entry({ scenes, width, height, fps }: BenchVideo): string {
  const imports = scenes.map(({ name }, index) => `import Scene${index} from "./${name}";`).join("\n");
  const parts = scenes.map(
    ({ durationInFrames }, index) =>
      `<Series.Sequence durationInFrames={${durationInFrames}}><Scene${index} /></Series.Sequence>`,
  );
  const total = scenes.reduce((sum, { durationInFrames }) => sum + durationInFrames, 0);
  return `import React from "react";
import "@fontsource-variable/inter/opsz.css";
import { Composition, continueRender, delayRender, registerRoot, Series } from "remotion";
${imports}
const fonts = delayRender();
Promise.all(["400", "700"].map((weight) => document.fonts.load(weight + " 40px 'Inter Variable'"))).then(() => continueRender(fonts));
const Video = () => <Series>${parts.join("")}</Series>;
registerRoot(() => <Composition id="video" component={Video} width={${width}} height={${height}} fps={${fps}} durationInFrames={${total}} />);
`;
}
