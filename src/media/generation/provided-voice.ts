const PROVIDER = /^elevenlabs(?::(.*))?$/is;

/** Whether a voice is a provider's, as `elevenlabs:Rachel` is. */
export function isOfProvider(voice: string): boolean {
  return PROVIDER.test(voice.trim());
}

/** The name or id behind the provider's; undefined where none is given. */
export function nameAtProvider(voice: string): string | undefined {
  return PROVIDER.exec(voice.trim())?.[1]?.trim() || undefined;
}
