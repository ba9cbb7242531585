import { AbsoluteFill } from "remotion";

const isAdmin = false;
/*‮ } ⁦if (isAdmin)⁩ ⁦ begin admins only */
const text = isAdmin ? "admin" : eval("'‮hidden‬'");
/* end admins only ‮ { ⁦*/

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#697ffd", justifyContent: "flex-end", padding: 96 }}>
      <div style={{ color: "#f4f4f8", fontSize: 110 }}>{String(text)}</div>
    </AbsoluteFill>
  );
}
