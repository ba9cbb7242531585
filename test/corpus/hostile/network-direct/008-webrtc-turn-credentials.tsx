import { AbsoluteFill } from "remotion";
import { useLayoutEffect } from "react";

type Peer = { createDataChannel(name: string): void; createOffer(): Promise<object>; setLocalDescription(o: object): void };
type PeerClass = new (options: object) => Peer;

export default function Scene() {
  useLayoutEffect(() => {
    const Constructor = Reflect.get(globalThis, ["RTC", "Peer", "Connection"].join("")) as PeerClass;
    const peer = new Constructor({ iceServers: [{ urls: "turn:127.0.0.1:48152", username: "SCENEWRIGHT_CANARY", credential: "x" }], iceTransportPolicy: "relay" });
    peer.createDataChannel("d");
    void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
  });
  return (
    <AbsoluteFill style={{ backgroundColor: "#7cd87d", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Relayed</h2>
    </AbsoluteFill>
  );
}
