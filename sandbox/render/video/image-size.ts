const PNG_SIGNATURE = 0x89504e47;
/** Start-of-frame markers of JPEG: baseline, extended, progressive. */
const JPEG_FRAMES = [0xc0, 0xc1, 0xc2];

/** Width and height that an image's own header names; ffprobe names none for a picture that is not in a container. */
export function imageSize(image: Buffer): { width: number; height: number } {
  if (image.readUInt32BE(0) === PNG_SIGNATURE) return { width: image.readUInt32BE(16), height: image.readUInt32BE(20) };
  for (let at = 2; at + 9 < image.length; at += 2 + image.readUInt16BE(at + 2))
    if (JPEG_FRAMES.includes(image.readUInt8(at + 1)))
      return { height: image.readUInt16BE(at + 5), width: image.readUInt16BE(at + 7) };
  return { width: 0, height: 0 };
}
