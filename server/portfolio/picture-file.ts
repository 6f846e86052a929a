import { crc32 } from 'node:zlib'

import { mostLogoPixels } from '#shared/portfolio/logo.ts'
import type { Logo } from '#shared/portfolio/logo.ts'

import { refuseFile } from '../http/refuse-file.ts'

export interface PictureFile extends Omit<Logo, 'base64'> {
  /** The picture itself, without what a file may carry behind it. */
  bytes: Uint8Array<ArrayBuffer>
}

const damaged = () => refuseFile('The picture is damaged or incomplete.')

/** What a file's own bytes say it is, whatever it is called. Throws Problem for all but a whole PNG or JPEG. */
export function readPicture(file: ArrayBuffer): PictureFile {
  const bytes = Buffer.from(file)
  const picture = readPng(bytes) ?? readJpeg(bytes)
  if (!picture) throw refuseFile(whyNot(bytes))
  const { width, height } = picture
  if (width < 1 || height < 1) throw damaged()
  if (width > mostLogoPixels || height > mostLogoPixels)
    throw refuseFile(
      `A logo is at most 2,000 pixels wide and high; this one is ${width} by ${height}. Save it smaller.`,
    )
  return picture
}

const whyNot = (bytes: Buffer): string =>
  /<svg[\s>]/i.test(bytes.toString('latin1', 0, 4_096))
    ? 'An SVG picture can hold programs and is not taken. Save it as PNG.'
    : 'This is no PNG or JPEG picture. Save it as one of them.'

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Every chunk's sum is checked: what a half-sent file holds would break each file that it is put into. */
function readPng(bytes: Buffer): PictureFile | null {
  if (!bytes.subarray(0, 8).equals(pngMark)) return null
  let at = 8
  let hasPixels = false
  for (;;) {
    if (at + 12 > bytes.length) throw damaged()
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length || (at === 8) !== (type === 'IHDR')) throw damaged()
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) throw damaged()
    if (type === 'IDAT') hasPixels = true
    at = end
    if (type === 'IEND') break
  }
  if (!hasPixels) throw damaged()
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  return { mediaType: 'image/png', width, height, bytes: Uint8Array.from(bytes.subarray(0, at)) }
}

/** Start of frame, all of them but three that name tables. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function readJpeg(bytes: Buffer): PictureFile | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  let size: { width: number; height: number } | null = null
  for (let at = 2; ;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) throw damaged()
    const marker = bytes.readUInt8(at + 1)
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) throw damaged()
    if (isFrame(marker) && length >= 8)
      size = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + length
    // start of scan: the pixels follow, up to the end of the picture
    if (marker === 0xda) {
      const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
      if (size === null || end < at) throw damaged()
      return { mediaType: 'image/jpeg', ...size, bytes: Uint8Array.from(bytes.subarray(0, end + 2)) }
    }
  }
}
