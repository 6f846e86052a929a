/**
 * Addresses are read as plain text, as the API reads its queries: `?class=core,competing&open=KP-12`. The router's own
 * way would turn `q=2024` into a number and put quotes around it.
 */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

/** The way back; what is absent, null or empty is left out, several values are joined by commas. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    const text = Array.isArray(value) ? value.join(',') : plain(value)
    if (text !== '') params.set(name, text)
  }
  // commas and colons are legal in a query and easier to read than %2C
  const query = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return query === '' ? '' : `?${query}`
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value)
