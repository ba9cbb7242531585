import { AbsoluteFill } from "remotion";

const element = "ıframe".toUpperCase().toLowerCase();
const kelvin = `lin${"\u212a"}`.toLowerCase();

export default function Scene() {
  const Frame = element as "iframe";
  const Link = kelvin as "link";
  return (
    <AbsoluteFill style={{ backgroundColor: "#250bd5" }}>
      <Frame src="http://127.0.0.1:48151/folded" title="x" />
      <Link rel="stylesheet" href="http://127.0.0.1:48151/kelvin" />
      <p style={{ color: "white" }}>{element}</p>
    </AbsoluteFill>
  );
}
