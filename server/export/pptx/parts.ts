/** A file's parts by path, as text or as bytes. */
export type Parts = Map<string, string | Uint8Array>

/** A part's text, changed in place; nothing where there is no such part. */
export function change(parts: Parts, path: string, to: (xml: string) => string): void {
  const part = parts.get(path)
  if (part === undefined) return
  parts.set(path, to(typeof part === 'string' ? part : Buffer.from(part).toString('utf8')))
}
