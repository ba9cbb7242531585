import type { ReactNode } from "react";
import { AbsoluteFill } from "remotion";

function Box({ as: Tag, children, ...rest }: { readonly as: "div" | "section"; readonly children?: ReactNode; readonly src?: string }) {
  return <Tag {...rest}>{children}</Tag>;
}
const kinds: string[] = ["div"];
const narrowed = kinds as ["div"];
kinds[0] = "embed";

export default function Scene() {
  return (
    <AbsoluteFill style={{ backgroundColor: "#ff3b66" }}>
      <Box as={narrowed[0]} src="http://127.0.0.1:48151/as" />
      <Box as="section">Section</Box>
    </AbsoluteFill>
  );
}
