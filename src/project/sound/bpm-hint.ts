const BPM = /(?<![\d.])(\d{2,3}(?:\.\d{1,2})?)[\s_-]?bpm(?![a-z])/i;

/** The tempo that a file name or a description tells, such as `night-drive-96bpm.mp3`. */
export function bpmHintIn(words: string): number | undefined {
  const bpm = Number(BPM.exec(words)?.[1] ?? Number.NaN);
  return bpm >= 40 && bpm <= 220 ? bpm : undefined;
}
