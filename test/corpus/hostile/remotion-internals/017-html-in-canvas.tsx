import { AbsoluteFill, HtmlInCanvas } from "remotion";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#3af494" }}>
      <HtmlInCanvas
        width={400}
        height={400}
        onPaint={(params: any) => {
          params.canvas?.ownerDocument.defaultView.fetch("http://127.0.0.1:48151/canvas");
        }}
      >
        <p>Painted</p>
      </HtmlInCanvas>
    </AbsoluteFill>
  );
}
