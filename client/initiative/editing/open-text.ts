import * as z from 'zod'

const openText = z.object({ row: z.string(), column: z.string(), text: z.string() })

/** What somebody was typing into a cell. */
export type OpenText = z.infer<typeof openText>

interface Whose {
  portfolioId: string
  userId: string
}

const nameOf = ({ portfolioId, userId }: Whose) => `bearing.typing.${userId}.${portfolioId}`

/** What an earlier page was closed over; null when every cell had been left. */
export function readOpenText(whose: Whose): OpenText | null {
  try {
    const text = localStorage.getItem(nameOf(whose))
    const read = openText.safeParse(text === null ? null : JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    // no storage, or something else wrote there: then nothing was being typed
    return null
  }
}

export function keepOpenText(whose: Whose, open: OpenText): void {
  try {
    localStorage.setItem(nameOf(whose), JSON.stringify(open))
  } catch {
    // storage is full or forbidden: the text is still in its cell
  }
}

export function forgetOpenText(whose: Whose): void {
  try {
    localStorage.removeItem(nameOf(whose))
  } catch {
    // as above
  }
}
