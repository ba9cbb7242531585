import { AbsoluteFill } from "remotion";

function Left({ depth }: { readonly depth: number }) {
  return <Right depth={depth + 1} />;
}
function Right({ depth }: { readonly depth: number }) {
  return <Left depth={depth + 1} />;
}

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#3deebd" }}>
      <p style={{ color: "white" }}>Mirror</p>
      <Left depth={0} />
    </AbsoluteFill>
  );
}
