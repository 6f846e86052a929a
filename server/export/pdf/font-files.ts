import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type FontName = 'latin' | 'emoji' | 'chinese' | 'korean' | 'arabic' | 'hebrew'
export type FontWeight = 'regular' | 'bold'

const { resolve } = createRequire(import.meta.url)
const inPackage = (name: string, file: string) => join(dirname(resolve(name)), '../fonts', file)

const files: Record<FontName, Record<FontWeight, () => string>> = {
  latin: {
    regular: () => resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
    bold: () => resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
  },
  emoji: {
    regular: () => resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
    bold: () => resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
  },
  chinese: {
    regular: () => inPackage('@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf'),
    bold: () => inPackage('@embedpdf/fonts-sc', 'NotoSansHans-Bold.otf'),
  },
  korean: {
    regular: () => inPackage('@embedpdf/fonts-kr', 'NotoSansKR-Regular.otf'),
    bold: () => inPackage('@embedpdf/fonts-kr', 'NotoSansKR-Bold.otf'),
  },
  arabic: {
    regular: () => inPackage('@embedpdf/fonts-arabic', 'NotoNaskhArabic-Regular.ttf'),
    bold: () => inPackage('@embedpdf/fonts-arabic', 'NotoNaskhArabic-Bold.ttf'),
  },
  hebrew: {
    regular: () => inPackage('@embedpdf/fonts-hebrew', 'NotoSansHebrew-Regular.ttf'),
    bold: () => inPackage('@embedpdf/fonts-hebrew', 'NotoSansHebrew-Bold.ttf'),
  },
}

export const fontFile = (name: FontName, weight: FontWeight): string => files[name][weight]()
