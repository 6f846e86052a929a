/** The questions of the form, by field. */
export const supportLabels = {
  to: 'Which core work does it help?',
  mechanism: 'How does it help?',
  rationale: 'Why does it help?',
  evidence: 'How would we know that it helps?',
  ifCoreStops: 'What happens to it if the core work stops?',
  timing: 'When may it begin?',
  gate: 'Which gate does it wait for?',
} as const
