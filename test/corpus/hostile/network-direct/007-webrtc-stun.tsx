import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const Peer = Function("return RTCPeerConnection")();
    const peer = new Peer({ iceServers: [{ urls: "stun:127.0.0.1:48152" }] });
    peer.createDataChannel("c");
    peer.createOffer().then((offer: unknown) => peer.setLocalDescription(offer));
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#068ea2", display: "grid", placeItems: "center" }}>
      <h2 style={{ color: "#f4f4f8", fontSize: 84 }}>Peer to peer</h2>
    </AbsoluteFill>
  );
}
