import { isUtf16 } from './detect-kind.ts'

export interface Decoded {
  text: string
  encoding: string
}

const replacement = /\ufffd/g
// a character of several bytes, as UTF-8 writes it
const multibyte = /[\u0080-\ufffc]/g

/**
 * A file's bytes as text: UTF-8 or UTF-16 by mark or by content, else Windows-1252. A file that is UTF-8 but for a few
 * bytes stays UTF-8, and the cells with those bytes say so.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = isUtf16(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide.toUpperCase() }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return decodeDamaged(bytes)
  }
}

function decodeDamaged(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.match(replacement)?.length ?? 0
  const good = text.match(multibyte)?.length ?? 0
  return good > bad * 4
    ? { text, encoding: 'UTF-8' }
    : { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
}
