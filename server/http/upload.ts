import type { Request, Response } from 'express'
import busboy from 'busboy'

import { Problem } from '#shared/kernel/problem.ts'

import { refuseFile } from './refuse-file.ts'

export interface Upload {
  name: string
  bytes: ArrayBuffer
}

/** How much a file may weigh, and what is said of one that weighs more, or where there is none. */
export interface UploadRules {
  mostBytes: number
  tooLarge: string
  nothing: string
}

/** What else a form may weigh around its file. */
const formBytes = 64 * 1024
/** How long an unwanted rest is let run past, so that the sender hears the answer instead of a broken line. */
const lingerMs = 1_000

const tooLarge = ({ tooLarge: message }: UploadRules) =>
  new Problem('too_large', message, { errors: [{ path: 'file', message }] })

/**
 * Reads the one file of a multipart upload, named `file`, into memory. Stops at the limit: nothing more is kept, and
 * nothing was stored. Throws Problem: 413 above the limit, 415 for another content type, 400 for another form.
 */
export async function readUpload(request: Request, response: Response, rules: UploadRules): Promise<Upload> {
  try {
    if (!request.is('multipart/form-data')) {
      throw new Problem('unsupported_type', 'Send the file as multipart/form-data, in a field called file.')
    }
    if (Number(request.headers['content-length'] ?? 0) > rules.mostBytes + formBytes) throw tooLarge(rules)
    return await readForm(request, rules)
  } catch (error) {
    leave(request, response)
    throw error
  }
}

/** Answers before all was read: the rest runs past unread, for a moment only, then the line is closed. */
function leave(request: Request, response: Response): void {
  if (request.complete) return
  response.setHeader('Connection', 'close')
  request.resume()
  response.once('finish', () => setTimeout(() => request.destroy(), lingerMs).unref())
}

function readForm(request: Request, rules: UploadRules): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const form = openForm(request, rules)
    let upload: Upload | null = null
    const refuse = (problem: Problem) => {
      request.unpipe(form)
      form.removeAllListeners()
      form.on('error', () => undefined) // it was given up
      reject(problem)
    }
    form.on('file', (field, stream, { filename }) => {
      if (field !== 'file') {
        stream.resume()
        refuse(unknownField(field))
        return
      }
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('limit', () => {
        chunks.length = 0
        refuse(tooLarge(rules))
      })
      stream.once('end', () => {
        upload = { name: cleanName(filename), bytes: joined(chunks) }
      })
    })
    form.on('field', (field) => {
      refuse(unknownField(field))
    })
    form.once('filesLimit', () => {
      refuse(refuseFile('Send one file at a time.'))
    })
    form.once('error', () => {
      refuse(refuseFile('The upload is malformed or incomplete.'))
    })
    form.once('close', () => {
      if (upload) resolve(upload)
      else refuse(refuseFile(rules.nothing))
    })
    request.once('aborted', () => {
      refuse(refuseFile('The upload was broken off.'))
    })
    request.pipe(form)
  })
}

function openForm(request: Request, { mostBytes }: UploadRules): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: {
        files: 1,
        fileSize: mostBytes + 1,
        fields: 4,
        fieldSize: 1_024,
        parts: 8,
        headerPairs: 50,
      },
    })
  } catch {
    throw refuseFile('The upload is malformed or incomplete.')
  }
}

const unknownField = (field: string) =>
  new Problem('bad_input', 'Send the file in a field called file, and nothing else.', {
    errors: [{ path: field, message: 'There is no such field.' }],
  })

const cleanName = (name: string | undefined): string => {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const clean = (name ?? '').replaceAll(/[\u0000-\u001f\u007f]/g, '').trim()
  return clean.slice(0, 255) || 'file'
}

/** Bytes of their own, so that they can be handed to another thread. */
function joined(chunks: readonly Buffer[]): ArrayBuffer {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole.buffer
}
