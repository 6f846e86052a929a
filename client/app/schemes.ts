/** Colour schemes to choose from. */
export const schemes = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'auto', label: 'As the system' },
] as const
