import { randomBytes } from 'node:crypto'

/** Ties an answer, its log lines and its changes together; never taken from the request. */
export const requestId = (): string => randomBytes(9).toString('base64url')
