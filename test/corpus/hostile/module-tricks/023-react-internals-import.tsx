import { __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE as shared } from "react";
import { AbsoluteFill } from "remotion";

shared.H = null;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#4aa216", alignItems: "center", justifyContent: "center" }}>
      <h1 style={{ color: "#f4f4f8", fontSize: 96 }}>{Object.keys(shared).join(" ")}</h1>
    </AbsoluteFill>
  );
}
