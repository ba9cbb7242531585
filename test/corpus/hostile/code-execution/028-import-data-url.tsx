import { AbsoluteFill } from "remotion";
import { lazy, Suspense } from "react";

const Remote = lazy(() => import("data:text/javascript,export default () => 'remote'" as string));

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#724773" }}>
      <Suspense fallback={<p style={{ color: "white" }}>wait</p>}>
        <Remote />
      </Suspense>
    </AbsoluteFill>
  );
}
