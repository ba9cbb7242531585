import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TimelineAsset } from "../../sandbox/render/protocol.ts";
import { createSceneChecker } from "../code/scene-checker.ts";
import { explainFailure } from "./explain-failure.ts";
import type { Renderer } from "./renderer.ts";

const CODE = `import { staticFile, Video } from "remotion";

export default function Scene() {
  return <Video src={staticFile("test.mp4")} />;
}
`;

/** Draws a scene that shows a clip, for real. Throws as a preview of it would: browsers may be built without H.264. */
export async function drawTestClip(renderer: Renderer): Promise<string> {
  const bytes = Buffer.from(CLIP, "base64");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const asset: TimelineAsset = {
    ...{ assetId: "test", name: "test.mp4", kind: "video", sha256, extension: "mp4" },
    ...{ width: 32, height: 32, durationSeconds: 0.04, fps: 25 },
  };
  const folder = await mkdtemp(join(tmpdir(), "scenewright-doctor-"));
  const checker = createSceneChecker();
  try {
    const path = join(folder, "test.mp4");
    await writeFile(path, bytes);
    const { compiled } = await checker.check(CODE, { assets: [asset] });
    if (compiled === undefined) throw new Error("a plain scene with a clip did not pass");
    const scene = { sceneId: "test", title: "", compiled, assets: [asset], startFrame: 0, durationInFrames: 1 };
    const film = { width: 320, height: 180, fps: 30, durationInFrames: 1, theme: "midnight", scenes: [scene] };
    await renderer.frames({ ...film, assetPaths: { [`${sha256}.mp4`]: path } }, [0], 320);
    return "the browser decodes H.264, so scenes can show clips";
  } catch (error) {
    throw explainFailure(error);
  } finally {
    await checker.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An MP4 of one frame of 32x32, coded as clips are when they are imported. */
const CLIP =
  "AAAAIGZ0eXBpc29tAAACAGlzb21pc28yYXZjMW1wNDEAAALhbW9vdgAAAGxtdmhkAAAAAAAAAAAAAAAAAAAD6AAAACgAAQAAAQAAAAAAAAAAAA" +
  "AAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAAAjB0cmFrAAAAXHRraGQA" +
  "AAADAAAAAAAAAAAAAAABAAAAAAAAACgAAAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAABAAAAAACAAAAAgAA" +
  "AAAAAkZWR0cwAAABxlbHN0AAAAAAAAAAEAAAAoAAAAAAABAAAAAAGobWRpYQAAACBtZGhkAAAAAAAAAAAAAAAAAAAyAAAAAgBVxAAAAAAALWhk" +
  "bHIAAAAAAAAAAHZpZGUAAAAAAAAAAAAAAABWaWRlb0hhbmRsZXIAAAABU21pbmYAAAAUdm1oZAAAAAEAAAAAAAAAAAAAACRkaW5mAAAAHGRyZW" +
  "YAAAAAAAAAAQAAAAx1cmwgAAAAAQAAARNzdGJsAAAAr3N0c2QAAAAAAAAAAQAAAJ9hdmMxAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAACAAIABI" +
  "AAAASAAAAAAAAAABDExhdmMgbGlieDI2NAAAAAAAAAAAAAAAAAAAAAAAAAAAGP//AAAANWF2Y0MBZAAK/+EAGWdkAAqstEtNQICAUAAAAwAQAA" +
  "ADAyDxImoBAAVo7wOcsP34+AAAAAAUYnRydAAAAAAAAfl4AAAQaAAAABhzdHRzAAAAAAAAAAEAAAABAAACAAAAABxzdHNjAAAAAAAAAAEAAAAB" +
  "AAAAAQAAAAEAAAAUc3RzegAAAAAAAAAVAAAAAQAAABRzdGNvAAAAAAAAAAEAAAMRAAAAPXVkdGEAAAA1bWV0YQAAAAAAAAAhaGRscgAAAAAAAA" +
  "AAbWRpcmFwcGwAAAAAAAAAAAAAAAAIaWxzdAAAAAhmcmVlAAAAHW1kYXQAAAARZYiECv8SAgCAGYyt/f/APV8=";
