const strong = /\p{L}/u
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

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

/** How a text runs: from the right where its first letter does, and in which language where its letters tell. */
export function writingOf(text: string): Writing {
  const [first = ''] = strong.exec(text) ?? []
  const lang = languages.find(([letters]) => letters.test(text))?.[1]
  return {
    ...(rightToLeft.test(first) && { rtlMode: true, align: 'right' }),
    ...(lang !== undefined && { lang }),
  }
}
