import { fileURLToPath } from 'node:url'

/** The fonts that files are drawn and written with: Inter, and one for each script that it lacks. */
export const fontNames = ['inter', 'emoji', 'sc', 'kr', 'arabic', 'hebrew'] as const
export type FontName = (typeof fontNames)[number]

export interface FontFile {
  /** The name that the file itself gives. */
  readonly family: string
  readonly regular: string
  /** The same file where a second one would weigh more than it is worth. */
  readonly bold: string
}

const beside = (resolved: string, file: string): string => fileURLToPath(new URL(file, resolved))
const inter = import.meta.resolve('@expo-google-fonts/inter/package.json')
const emoji = import.meta.resolve('@expo-google-fonts/noto-emoji/package.json')
const arabic = import.meta.resolve('@embedpdf/fonts-arabic')
const hebrew = import.meta.resolve('@embedpdf/fonts-hebrew')
const sc = beside(import.meta.resolve('@embedpdf/fonts-sc'), '../fonts/NotoSansHans-Regular.otf')
const kr = beside(import.meta.resolve('@embedpdf/fonts-kr'), '../fonts/NotoSansKR-Regular.otf')

/** Where each font lies, on this machine. Those of Han and Hangul have several megabytes: read them only when a text needs them. */
export const fontFiles = {
  inter: {
    family: 'Inter',
    regular: beside(inter, '400Regular/Inter_400Regular.ttf'),
    bold: beside(inter, '700Bold/Inter_700Bold.ttf'),
  },
  emoji: {
    family: 'Noto Emoji',
    regular: beside(emoji, '400Regular/NotoEmoji_400Regular.ttf'),
    bold: beside(emoji, '700Bold/NotoEmoji_700Bold.ttf'),
  },
  sc: { family: 'Noto Sans S Chinese Regular', regular: sc, bold: sc },
  kr: { family: 'Noto Sans Korean', regular: kr, bold: kr },
  arabic: {
    family: 'Noto Naskh Arabic',
    regular: beside(arabic, '../fonts/NotoNaskhArabic-Regular.ttf'),
    bold: beside(arabic, '../fonts/NotoNaskhArabic-Bold.ttf'),
  },
  hebrew: {
    family: 'Noto Sans Hebrew',
    regular: beside(hebrew, '../fonts/NotoSansHebrew-Regular.ttf'),
    bold: beside(hebrew, '../fonts/NotoSansHebrew-Bold.ttf'),
  },
} as const satisfies Record<FontName, FontFile>
