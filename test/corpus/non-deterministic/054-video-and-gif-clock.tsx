import { createElement } from "react";
import { AbsoluteFill } from "remotion";

const gif = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#7bcf3f" }}>
      {createElement("marquee", { scrollamount: 20 }, "Rolling along")}
      <img src={gif} alt="" width={200} height={200} />
      <progress style={{ width: 500 }} />
      <input type="text" autoFocus defaultValue="caret" />
    </AbsoluteFill>
  );
}
