import { AbsoluteFill } from "remotion";

const target = "http://127.0.0.1:48151/spelling";
const spellings = ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::ffff:127.0.0.1]", "localhost.", "①②⑦.⓪.⓪.①"];

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#bf27e4" }}>
      {spellings.map((host) => (
        <img key={host} alt="" src={target.replace("127.0.0.1", host)} />
      ))}
      <p style={{ color: "white", fontSize: 60 }}>{spellings.length}</p>
    </AbsoluteFill>
  );
}
