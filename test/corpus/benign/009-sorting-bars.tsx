import {AbsoluteFill, interpolateColors, random, useCurrentFrame} from 'remotion'

const COUNT = 24
const VALUES: number[] = Array.from({length: COUNT}, (_, i) => 0.08 + 0.92 * random(`bar-${i}`))

/** Every state of a bubble sort, so that a frame only has to look one up. */
function bubbleStates(input: readonly number[]): number[][] {
  const states: number[][] = [[...input]]
  const work = [...input]
  outer: for (let end = work.length - 1; end > 0; end--) {
    let swapped = false
    for (let i = 0; i < end; i++) {
      if (work[i] <= work[i + 1]) continue
      ;[work[i], work[i + 1]] = [work[i + 1], work[i]]
      swapped = true
    }
    states.push([...work])
    if (!swapped) break outer
  }
  return states
}

const STATES = bubbleStates(VALUES)

function SortingBars() {
  const frame = useCurrentFrame()
  const at = Math.min(STATES.length - 1, Math.floor(frame / 4))
  const state = STATES[at]

  return (
    <AbsoluteFill style={{background: '#18181b', padding: 100}}>
      <div style={{color: '#fafafa', font: '700 64px monospace'}}>bubble sort: pass {String(at).padStart(2, '0')}</div>
      <div style={{flex: 1, display: 'flex', alignItems: 'flex-end', gap: 12, marginTop: 40}}>
        {state.map((value, i) => (
          <div
            key={i}
            style={{
              flex: 1,
              height: `${value * 100}%`,
              borderRadius: '10px 10px 0 0',
              background: interpolateColors(value, [0, 0.5, 1], ['#0ea5e9', '#a855f7', '#f43f5e']),
            }}
          />
        ))}
      </div>
    </AbsoluteFill>
  )
}

export default SortingBars
