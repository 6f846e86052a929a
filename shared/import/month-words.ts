import { foldWord } from './clean.ts'

/** Names of the months in English, German, French, Spanish and Italian, with their usual abbreviations. */
const names = [
  'january jan januar jänner janvier janv enero ene gennaio gen',
  'february feb februar février févr fév febrero febbraio',
  'march mar märz mär mrz mars marzo',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag',
  'june jun juni juin junio giugno giu',
  'july jul juli juillet juil julio luglio lug',
  'august aug août agosto ago',
  'september sept sep septembre septiembre setiembre set settembre sett',
  'october oct oktober okt octobre octubre ottobre ott',
  'november nov novembre noviembre',
  'december dec dezember dez décembre déc diciembre dic dicembre',
]

const months = new Map(
  names.flatMap((words, index) => words.split(' ').map((word) => [foldWord(word), index + 1] as const)),
)

/** The month a word names, from 1; 0 when it names none. */
export const monthOf = (word: string): number => months.get(foldWord(word)) ?? 0
