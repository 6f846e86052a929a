import { promisify } from 'node:util'
import { constants, zstdCompressSync, zstdDecompress } from 'node:zlib'

const decompress = promisify(zstdDecompress)
const options = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

export type Packed = Uint8Array<ArrayBuffer>

/** A value as compressed JSON, for a column of bytes. Does not wait: for worker threads and for small pieces. */
export const pack = (value: unknown): Packed =>
  new Uint8Array(zstdCompressSync(JSON.stringify(value), options))

/** What `pack` packed; the caller knows what that was. */
export async function unpack<T>(bytes: Uint8Array): Promise<T> {
  // only `pack` writes these columns
  return JSON.parse((await decompress(bytes)).toString('utf8')) as T
}
