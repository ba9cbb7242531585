import { AbsoluteFill, useCurrentFrame } from "remotion";
import { createContext, useContext } from "react";

const Values = createContext<readonly number[]>([]);
function Cell({ index }: { readonly index: number }) {
  return <i>{useContext(Values).filter((value) => value === index).length}</i>;
}

export default function Scene() {
  const frame = useCurrentFrame();
  const values = Array.from({ length: 20_000 }, (_, i) => i + frame);
  return (
    <AbsoluteFill style={{ backgroundColor: "#2803b7" }}>
      <Values value={values}>
        {values.map((value) => (
          <Cell key={`${frame}-${value}`} index={value} />
        ))}
      </Values>
    </AbsoluteFill>
  );
}
