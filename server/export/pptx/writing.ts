const letters = /\p{L}/gu
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

// programs choose fonts and check spelling by it
const languages = [
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/\p{Script=Arabic}/u, 'ar-SA'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja-JP'],
  [/\p{Script=Hangul}/u, 'ko-KR'],
  [/\p{Script=Han}/u, 'zh-CN'],
] as const

export interface Writing {
  readonly rtlMode?: true
  readonly align?: 'right'
  readonly lang?: string
}

/**
 * How a text runs, and in which language where its letters tell: from the right where it begins so and most of it does,
 * for an English sentence that starts with a Hebrew name is an English sentence.
 */
export function writingOf(text: string): Writing {
  const lang = languages.find(([script]) => script.test(text))?.[1]
  return {
    ...(isFromRight(text) && { rtlMode: true, align: 'right' }),
    ...(lang !== undefined && { lang }),
  }
}

function isFromRight(text: string): boolean {
  const fromRight = text.match(rightToLeft) ?? []
  if (fromRight.length === 0) return false
  const all = text.match(letters) ?? []
  return all[0] === fromRight[0] && fromRight.length * 2 > all.length
}
