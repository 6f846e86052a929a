import { randomBytes } from 'node:crypto'

/** An opaque id whose order is roughly the order of making: indexes grow at their end. */
export function newId(at: Date): string {
  return at.getTime().toString(36).padStart(9, '0') + randomBytes(9).toString('hex')
}
