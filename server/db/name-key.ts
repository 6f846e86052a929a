/** How names are compared: whatever the case, the spaces or the way an accent is written. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
