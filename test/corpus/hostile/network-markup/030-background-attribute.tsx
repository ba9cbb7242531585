import { AbsoluteFill } from "remotion";

const legacy: Readonly<Record<string, string>> = { background: "http://127.0.0.1:48151/legacy", lowsrc: "http://127.0.0.1:48151/lowsrc" };

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#8ff5c8" }}>
      <table {...legacy} width={500} height={300}>
        <tbody>
          <tr>
            <td {...legacy} style={{ color: "white", fontSize: 60 }}>
              Cell
            </td>
          </tr>
        </tbody>
      </table>
    </AbsoluteFill>
  );
}
