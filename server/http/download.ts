import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'

interface Download {
  name: string
  contentType: string
  /** The content part by part, made as fast as the reader takes it. */
  parts: Iterable<string> | AsyncIterable<string | Uint8Array> | Uint8Array
}

/** Sends a file to save. A reader who stops half-way is no failure. */
export async function sendDownload(
  response: Response,
  { name, contentType, parts }: Download,
): Promise<void> {
  response.setHeader('Content-Type', contentType)
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`)
  if (parts instanceof Uint8Array) return void response.send(parts)
  await pipeline(Readable.from(parts), response).catch((error: unknown) => {
    const isClosed = error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE'
    if (!isClosed) throw error
  })
}
