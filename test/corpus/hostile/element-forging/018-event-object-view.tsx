import type { SyntheticEvent } from "react";
import { AbsoluteFill } from "remotion";

const onError = (event: SyntheticEvent): void => {
  const native: object = event.nativeEvent;
  const view = Reflect.get(Reflect.get(native, "target"), "ownerDocument").defaultView;
  view.fetch("http://127.0.0.1:48151/event");
};

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#1bb863" }}>
      <img src="data:," alt="" onError={onError} onLoad={onError} />
      <p style={{ color: "white", fontSize: 60 }}>Event</p>
    </AbsoluteFill>
  );
}
