import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const storage = Reflect.get(Reflect.get(globalThis, "navigator"), "storage");
    void (async () => {
      const root = await storage.getDirectory();
      const file = await root.getFileHandle("../../tmp/scenewright-canary/secret.txt", { create: true });
      const writer = await file.createWritable();
      await writer.write("x".repeat(1e8));
      await writer.close();
    })();
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#4197a3", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>Filed</p>
    </AbsoluteFill>
  );
}
