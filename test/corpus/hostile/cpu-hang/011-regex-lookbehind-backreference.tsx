import { AbsoluteFill } from "remotion";

const spaces = `x${" ".repeat(30_000)}y`;
const trimmed = spaces.replace(/\s+$/, "").search(/(?<=(\w*)(\w*)(\w*)(\w*))\1\2\3\4z/);

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#24e587", padding: 120 }}>
      <p style={{ color: "#f4f4f8", fontSize: 72 }}>{trimmed}</p>
    </AbsoluteFill>
  );
}
