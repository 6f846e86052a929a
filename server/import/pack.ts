import { promisify } from 'node:util'
import { constants, zstdCompress, zstdCompressSync, zstdDecompress } from 'node:zlib'

const compress = promisify(zstdCompress)
const decompress = promisify(zstdDecompress)
const options = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** A value as compressed JSON, for a column of bytes. */
export const pack = async (value: unknown): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await compress(JSON.stringify(value), options))

/** The same without waiting: for worker threads. */
export const packNow = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zstdCompressSync(text, options))

/** What `pack` packed; the caller knows what that was. */
export async function unpack<T>(bytes: Uint8Array): Promise<T> {
  // only `pack` writes these columns
  return JSON.parse((await decompress(bytes)).toString('utf8')) as T
}
