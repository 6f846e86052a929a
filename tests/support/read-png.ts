import { crc32, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

export interface ReadPng {
  width: number
  height: number
  /** How many different bytes its pixels have: an empty picture has one or two. */
  variety: number
}

/** Decodes a picture down to its lines of pixels. Throws when a part of it is damaged. */
export function readPng(bytes: Uint8Array): ReadPng {
  const file = Buffer.from(bytes)
  if (!file.subarray(0, 8).equals(signature)) throw new Error('no PNG')
  const parts: Buffer[] = []
  let [width, height, lineBytes] = [0, 0, 0]
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    const chunk = file.subarray(at + 4, at + 8 + length)
    const kind = chunk.subarray(0, 4).toString('latin1')
    const content = chunk.subarray(4)
    if (crc32(chunk) !== file.readUInt32BE(at + 8 + length)) throw new Error(`${kind} is damaged`)
    if (kind === 'IHDR') {
      ;[width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)]
      lineBytes = Math.ceil((width * (channels[content[9] ?? 0] ?? 0) * (content[8] ?? 0)) / 8) + 1
    }
    if (kind === 'IDAT') parts.push(content)
    at += length + 12
  }
  const pixels = inflateSync(Buffer.concat(parts))
  if (pixels.length !== lineBytes * height) throw new Error('pixels are missing')
  return { width, height, variety: new Set(pixels).size }
}
