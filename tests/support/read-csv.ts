import Papa from 'papaparse'

/** The rows of a CSV file by header, as text. Throws when it is not one. */
export function readCsv(bytes: Uint8Array): Record<string, string>[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes) // takes the byte order mark away
  const { data, errors } = Papa.parse<Record<string, string>>(text.replace(/\r\n$/, ''), { header: true })
  if (errors.length > 0) throw new Error(JSON.stringify(errors.slice(0, 3)))
  return data
}
