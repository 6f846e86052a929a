/**
 * What a cell says for a field. `value` undefined with no message: the cell is blank. Undefined with a message: it says
 * something that could not be read, and stays empty. A value with a message: read, with something to know about it.
 */
export interface Reading<T = unknown> {
  value: T | undefined
  message: string | null
}

export const blank: Reading<never> = { value: undefined, message: null }
export const read = <T>(value: T, message: string | null = null): Reading<T> => ({ value, message })
export const unread = (message: string): Reading<never> => ({ value: undefined, message })
