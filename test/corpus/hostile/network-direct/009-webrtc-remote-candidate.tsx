import { AbsoluteFill } from "remotion";
import { useEffect } from "react";

export default function Scene() {
  useEffect(() => {
    const Peer = ([] as unknown[]).map.constructor("return globalThis.RTCPeerConnection")();
    const left = new Peer();
    const right = new Peer();
    left.createDataChannel("x");
    left.createOffer().then((offer: unknown) => left.setLocalDescription(offer).then(() => right.setRemoteDescription(offer)))
      .then(() => right.createAnswer())
      .then((answer: unknown) => right.setLocalDescription(answer).then(() => left.setRemoteDescription(answer)))
      .then(() => {
        const [host, port] = "127.0.0.1:48152".split(":");
        return left.addIceCandidate({ candidate: `candidate:1 1 UDP 2122252543 ${host} ${port} typ host`, sdpMid: "0" });
      });
  }, []);
  return (
    <AbsoluteFill style={{ backgroundColor: "#01567a", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>Candidate</p>
    </AbsoluteFill>
  );
}
