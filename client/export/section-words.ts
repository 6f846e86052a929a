import type { ExportSection } from '#shared/export/choice.ts'

/** What each part of the summary tells. */
export const sectionWords = {
  verdict: 'Verdict, mix and what decides it',
  trend: 'Trend and where it splits',
  roadmap: 'Roadmap',
  decisions: 'Decisions needed, with waivers',
  comparison: 'Side by side',
  initiatives: 'Every initiative',
  judged: 'How it was judged',
} as const satisfies Record<ExportSection, string>
