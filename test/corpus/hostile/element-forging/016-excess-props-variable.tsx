import { AbsoluteFill } from "remotion";

const wide = { className: "card", srcdoc: "x", onMouseOver: "alert(1)", background: "http://127.0.0.1:48151/excess", style: { color: "white", fontSize: 50 } };
const narrow: { readonly className: string; readonly style: { readonly color: string; readonly fontSize: number } } = wide;

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#b00f21" }}>
      <table {...narrow}>
        <tbody>
          <tr>
            <td {...narrow}>Narrowed</td>
          </tr>
        </tbody>
      </table>
    </AbsoluteFill>
  );
}
