import { writeFile } from "node:fs/promises";

/** Sound as samples from -1 to 1, one array of the same length for each channel. */
export interface Sound {
  readonly sampleRate: number;
  readonly channels: readonly Float32Array[];
}

const HEADER_BYTES = 44;
const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

export class WavError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WavError";
  }
}

export async function writeWav(path: string, sound: Sound): Promise<void> {
  await writeFile(path, wavBytes(sound));
}

/** A WAV file of 16-bit PCM. What goes past full scale is cut there. */
export function wavBytes({ sampleRate, channels }: Sound): Uint8Array {
  const samples = channels[0]?.length ?? 0;
  const bytes = new Uint8Array(HEADER_BYTES + samples * channels.length * 2);
  writeHeader(bytes, sampleRate, channels.length);
  const pcm = new DataView(bytes.buffer, HEADER_BYTES);
  channels.forEach((channel, place) => {
    for (let index = 0; index < samples; index += 1) {
      const value = Math.max(-1, Math.min(1, channel[index] ?? 0));
      pcm.setInt16((index * channels.length + place) * 2, Math.round(value * 0x7fff), true);
    }
  });
  return bytes;
}

function writeHeader(bytes: Uint8Array, sampleRate: number, channels: number): void {
  const view = new DataView(bytes.buffer);
  const dataBytes = bytes.length - HEADER_BYTES;
  const text = (offset: number, value: string) => bytes.set(new TextEncoder().encode(value), offset);
  text(0, "RIFF");
  view.setUint32(4, HEADER_BYTES - 8 + dataBytes, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * channels * 2, true);
  view.setUint16(32, channels * 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, dataBytes, true);
}

interface Layout {
  readonly isFloat: boolean;
  readonly bits: number;
  readonly channels: number;
  readonly sampleRate: number;
}

/**
 * Reads PCM of 8 to 32 bits and floats of 32 and 64. A length that goes past the end, as programs write that don't know it
 * yet, means the rest of the file.
 * @throws WavError where it is anything else
 */
export function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (offset: number) => String.fromCharCode(...bytes.subarray(offset, offset + 4));
  if (bytes.length < 12 || name(0) !== "RIFF" || name(8) !== "WAVE") throw new WavError("It is no WAV file.");
  let layout: Layout | undefined;
  for (let offset = 12; offset + 8 <= bytes.length; ) {
    const start = offset + 8;
    const end = Math.min(bytes.length, start + view.getUint32(offset + 4, true));
    if (name(offset) === "fmt ") layout = layoutIn(view, start, end);
    if (name(offset) === "data") {
      if (!layout) throw new WavError("Its samples come before their format.");
      return samplesOf(new DataView(view.buffer, view.byteOffset + start, end - start), layout);
    }
    // Chunks begin at even places.
    offset = end + ((end - start) % 2);
  }
  throw new WavError("It holds no samples.");
}

function layoutIn(view: DataView, start: number, end: number): Layout {
  if (end - start < 16) throw new WavError("Its format is cut off.");
  const given = view.getUint16(start, true);
  const format = given === EXTENSIBLE && end - start >= 26 ? view.getUint16(start + 24, true) : given;
  const bits = view.getUint16(start + 14, true);
  const channels = view.getUint16(start + 2, true);
  const sampleRate = view.getUint32(start + 4, true);
  const isFloat = format === FLOAT;
  const isKnown = isFloat ? bits === 32 || bits === 64 : format === PCM && [8, 16, 24, 32].includes(bits);
  if (!isKnown || channels < 1 || channels > 32 || sampleRate < 1_000 || sampleRate > 768_000) {
    throw new WavError("Its format is not known.");
  }
  return { isFloat, bits, channels, sampleRate };
}

function samplesOf(data: DataView, { isFloat, bits, channels, sampleRate }: Layout): Sound {
  const sampleBytes = bits / 8;
  const length = Math.floor(data.byteLength / (sampleBytes * channels));
  const read = reader(data, isFloat, bits);
  return {
    sampleRate,
    channels: Array.from({ length: channels }, (_, place) => {
      const channel = new Float32Array(length);
      for (let index = 0; index < length; index += 1) channel[index] = read((index * channels + place) * sampleBytes);
      return channel;
    }),
  };
}

function reader(data: DataView, isFloat: boolean, bits: number): (offset: number) => number {
  if (isFloat) {
    const read = (offset: number) => (bits === 32 ? data.getFloat32(offset, true) : data.getFloat64(offset, true));
    return (offset) => {
      const value = read(offset);
      return Number.isFinite(value) ? value : 0;
    };
  }
  switch (bits) {
    case 8:
      return (offset) => (data.getUint8(offset) - 128) / 128;
    case 16:
      return (offset) => data.getInt16(offset, true) / 0x8000;
    case 24:
      return (offset) => (data.getUint16(offset, true) + data.getInt8(offset + 2) * 0x10000) / 0x800000;
    default:
      return (offset) => data.getInt32(offset, true) / 0x80000000;
  }
}
