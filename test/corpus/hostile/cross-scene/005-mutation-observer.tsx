import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const world: any = new Function("return this")();
    const observer = new world.MutationObserver((records: { target: { title: string } }[]) => {
      for (const record of records) record.target.title = "observed";
    });
    observer.observe(world.document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#002912", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>Observer</div>
    </AbsoluteFill>
  );
}
