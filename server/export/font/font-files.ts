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

const embedded = (name: string, file: string): string =>
  fileURLToPath(new URL(`../fonts/${file}`, import.meta.resolve(`@embedpdf/fonts-${name}`)))
const google = (file: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${file}.ttf`))

const sc = embedded('sc', 'NotoSansHans-Regular.otf')
const kr = embedded('kr', 'NotoSansKR-Regular.otf')

/** Where each font lies, on this machine. Those of Han and Hangul have several megabytes: read them only when a text needs them. */
export const fontFiles = {
  inter: {
    family: 'Inter',
    regular: google('inter/400Regular/Inter_400Regular'),
    bold: google('inter/700Bold/Inter_700Bold'),
  },
  emoji: {
    family: 'Noto Emoji',
    regular: google('noto-emoji/400Regular/NotoEmoji_400Regular'),
    bold: google('noto-emoji/700Bold/NotoEmoji_700Bold'),
  },
  sc: { family: 'Noto Sans S Chinese Regular', regular: sc, bold: sc },
  kr: { family: 'Noto Sans Korean', regular: kr, bold: kr },
  arabic: {
    family: 'Noto Naskh Arabic',
    regular: embedded('arabic', 'NotoNaskhArabic-Regular.ttf'),
    bold: embedded('arabic', 'NotoNaskhArabic-Bold.ttf'),
  },
  hebrew: {
    family: 'Noto Sans Hebrew',
    regular: embedded('hebrew', 'NotoSansHebrew-Regular.ttf'),
    bold: embedded('hebrew', 'NotoSansHebrew-Bold.ttf'),
  },
} as const satisfies Record<FontName, FontFile>
