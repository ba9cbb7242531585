import { AbsoluteFill } from "remotion";
import { useRef, useEffect } from "react";

export default function Scene() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const node: any = form.current;
    node?.submit();
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#04f8a4" }}>
      <form ref={form} action="http://127.0.0.1:48151/form" method="post">
        <textarea name="q" defaultValue="SCENEWRIGHT_CANARY" />
        <button type="submit" formAction="http://127.0.0.1:48151/button">Send</button>
      </form>
    </AbsoluteFill>
  );
}
