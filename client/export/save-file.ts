/** Hands a file to the browser to save, under its name. */
export function saveFile({ name, blob }: { name: string; blob: Blob }): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // the browser has begun to read by then
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
