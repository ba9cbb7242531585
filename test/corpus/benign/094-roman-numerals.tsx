import {AbsoluteFill, interpolate, useCurrentFrame} from 'remotion'

const TABLE = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']] as const

function toRoman(value: number): string {
  let rest = value
  let text = ''
  for (const [amount, letters] of TABLE) {
    while (rest >= amount) {
      text += letters
      rest -= amount
    }
  }
  return text
}

const ordinal = (n: number) => {
  const rules = new Intl.PluralRules('en-US', {type: 'ordinal'})
  const suffix: Record<string, string> = {one: 'st', two: 'nd', few: 'rd', other: 'th'}
  return `${n}${suffix[rules.select(n)] ?? 'th'}`
}

const Roman = function Roman() {
  const frame = useCurrentFrame()
  const year = Math.round(interpolate(frame, [0, 70], [1, 2031], {extrapolateRight: 'clamp'}))
  return (
    <AbsoluteFill style={{background: '#e7e0d3', alignItems: 'center', justifyContent: 'center', fontFamily: "'Times New Roman', serif", color: '#44342a'}}>
      <div style={{fontSize: 70, letterSpacing: 10}}>ANNO DOMINI</div>
      <div style={{fontSize: 200, textShadow: '0 4px 0 #fff8, 0 -3px 0 #0004'}}>{toRoman(year)}</div>
      <div style={{fontSize: 54, color: '#7c6a58'}}>the {ordinal(Math.ceil(year / 100))} century</div>
    </AbsoluteFill>
  )
}

export default Roman
