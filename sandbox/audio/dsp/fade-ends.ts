/** Both ends at zero: a file that begins or stops within a wave clicks. */
export function fadeEnds(
  channels: readonly Float32Array[],
  sampleRate: number,
  inSeconds: number,
  outSeconds: number,
): void {
  for (const channel of channels) {
    const [begin, end] = [
      Math.round(inSeconds * sampleRate),
      Math.min(channel.length, Math.round(outSeconds * sampleRate)),
    ];
    for (let index = 0; index < Math.min(begin, channel.length); index += 1)
      channel[index] = (channel[index] as number) * (index / begin);
    for (let index = 0; index < end; index += 1) {
      const at = channel.length - 1 - index;
      const level = index / end;
      channel[at] = (channel[at] as number) * level * (2 - level);
    }
  }
}
