import { CenterScene, Equation, SectionLabel, StepCard } from "@scenewright/components"

const steps: { title: string; text?: string }[] = [
  { title: "Find a, b and c", text: "Read them off the equation." },
  { title: "Compute b² − 4ac" },
  { title: "Take ± its root", text: "Two signs, two answers." },
]

export default function QuadraticSteps() {
  return (
    <CenterScene data-element-id="root" align="start" gapPx={56}>
      <SectionLabel data-element-id="label">Solving quadratics</SectionLabel>
      <Equation data-element-id="equation" source="x = (−b ± √(b^2 − 4ac)) / (2a)" sizePx={104} panel />
      <div style={{ display: "flex", gap: 32, width: "100%" }}>
        {steps.map(({ title, text = "Mind the signs." }, index) => (
          <StepCard key={title} step={index + 1} title={title} text={text} delayInFrames={18 + 10 * index} style={{ flex: 1 }} />
        ))}
      </div>
    </CenterScene>
  )
}
