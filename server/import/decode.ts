import { isUtf16 } from './detect-kind.ts'

export interface Decoded {
  text: string
  encoding: string
}

const replacement = /\ufffd/g
// a character of several bytes, as UTF-8 writes it
const multibyte = /[\u0080-\ufffc]/g

/**
 * A file's bytes as text: UTF-8 or UTF-16 by mark or by content, else Windows-1252 or Mac Roman, whichever makes words.
 * A file that is UTF-8 but for a few bytes stays UTF-8. Bytes that no decoder accepts become U+FFFD, and are told.
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
  // bytes of another encoding hardly ever make characters of UTF-8 by chance
  return good > bad ? { text, encoding: 'UTF-8' } : decodeOneByte(bytes)
}

const sampleBytes = 262_144

function decodeOneByte(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, sampleBytes)
  const isMac = likeness(new TextDecoder('macintosh').decode(sample)) > likeness(windows(sample)) * 1.5
  return isMac
    ? { text: new TextDecoder('macintosh').decode(bytes), encoding: 'Mac Roman' }
    : { text: windows(bytes), encoding: 'Windows-1252' }
}

// five bytes mean nothing in Windows-1252; decoders pass them on as control characters, which nobody would see
const unassigned = /[\u0081\u008d\u008f\u0090\u009d]/g
const windows = (bytes: Uint8Array) =>
  new TextDecoder('windows-1252').decode(bytes).replaceAll(unassigned, '\ufffd')

const lowerInWord = /[äöüßéèêëàâáãåçñíìîïóòôõúùûæœø]/gu
const upperAtStart = /(?<!\p{Ll})[ÄÖÜÉÈÀÂÁÅÇÑÍÎÓÔÚÆŒØ](?=\p{L})/gu
const marks =
  /(?<=\p{L})’(?=\p{L})|[“„«](?=\p{L})|(?<=[\p{L}.,!?])[”»]|(?<=\s)[–—](?=\s)|[€£]\s?(?=\d)|(?<=\d)\s?[€£]/gu

/** How many characters beyond ASCII stand where words of western languages have them. */
const likeness = (text: string): number =>
  [lowerInWord, upperAtStart, marks].reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0)
