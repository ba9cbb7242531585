import { AbsoluteFill } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#68d1df" }} id="root">
      <form id="remotion_setFrame" name="remotion_collectAssets">
        <input name="attributes" id="body" defaultValue="clobbered" />
        <img alt="" name="currentScript" id="defaultView" />
        <a id="video-container" href="http://127.0.0.1:48151/clobber">
          clobber
        </a>
      </form>
    </AbsoluteFill>
  );
}
