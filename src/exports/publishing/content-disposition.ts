/** What a browser does with a file: it plays films and pictures, and keeps all else under its name. RFC 6266. */
export function contentDisposition(fileName: string, mimeType: string): string {
  const way = /^(video|image)\//.test(mimeType) ? "inline" : "attachment";
  const plain = fileName.replace(/[^A-Za-z0-9._-]/g, "_");
  return `${way}; filename="${plain}"; filename*=UTF-8''${encoded(fileName)}`;
}

/** Of what RFC 5987 lets stand, encodeURIComponent leaves these too many. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
