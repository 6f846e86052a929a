/** Each with a name of its own for React: its text, numbered where another said the same before. */
export function keyed<T>(items: readonly T[], textOf: (item: T) => string): { key: string; item: T }[] {
  const seen = new Map<string, number>()
  return items.map((item) => {
    const text = textOf(item)
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return { key: before === 0 ? text : `${text} ${before}`, item }
  })
}
