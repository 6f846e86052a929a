import { isDay, lastDayOf } from '../kernel/day.ts'
import type { InitiativeCreate } from './initiative.ts'

export type QuickAdd = { ok: true; initiative: InitiativeCreate } | { ok: false; message: string }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const tagPattern = /(^|\s)#(\p{L}[\p{L}\p{N}_-]*)/gu
const endPattern = /(^|\s)ends\s+(?:(\d{4}-\d{2}-\d{2})|([a-z]{3})[a-z]*\s+(\d{4}))(?=\s|$)/i

/**
 * Reads one typed line: "Home dialysis kit #ds #sup ends Dec 2027". #ce and #ds set the area and, without #sup, the
 * role drives; #sup, #cap and #run set the role; other hash words become tags. Refuses with a sentence.
 */
export function readQuickAdd(line: string): QuickAdd {
  const tags = [...line.matchAll(tagPattern)].map((found) => (found[2] ?? '').toLowerCase())
  const refusal = contradiction(tags)
  if (refusal) return { ok: false, message: refusal }
  const withoutTags = line.replaceAll(tagPattern, ' ')
  const ends = endPattern.exec(withoutTags)
  const end = ends ? endDay(ends) : null
  if (ends && !end) return { ok: false, message: `“${ends[0].trim()}” names no day that exists.` }
  const title = (ends ? withoutTags.replace(ends[0], ' ') : withoutTags).replaceAll(/\s+/g, ' ').trim()
  if (!title) return { ok: false, message: 'Give a title, then the tags.' }
  const own = tags.filter((tag) => !reserved.has(tag))
  return {
    ok: true,
    initiative: {
      title,
      ...meaning(tags),
      ...(own.length > 0 ? { tags: own } : {}),
      ...(end ? { end } : {}),
    },
  }
}

const reserved = new Set(['ce', 'ds', 'sup', 'cap', 'run'])

function contradiction(tags: readonly string[]): string | null {
  if (tags.includes('ce') && tags.includes('ds')) {
    return 'Choose one: #ce is customer engagement, #ds is digitized solutions. An initiative drives one of them.'
  }
  const roles = tags.filter((tag) => tag === 'sup' || tag === 'cap' || tag === 'run')
  return new Set(roles).size > 1 ? 'Choose one of #sup, #cap and #run: an initiative has one role.' : null
}

function meaning(tags: readonly string[]): Pick<InitiativeCreate, 'area' | 'role'> {
  const area = tags.includes('ce')
    ? 'customer_engagement'
    : tags.includes('ds')
      ? 'digitized_solutions'
      : undefined
  const role = tags.includes('sup')
    ? 'supports'
    : tags.includes('cap')
      ? 'builds_capability'
      : tags.includes('run')
        ? 'mandatory'
        : area && 'drives'
  return { ...(area ? { area } : {}), ...(role ? { role } : {}) }
}

function endDay(found: RegExpExecArray): string | null {
  if (found[2]) return isDay(found[2]) ? found[2] : null
  const month = months.indexOf((found[3] ?? '').toLowerCase()) + 1
  return month > 0 ? lastDayOf(Number(found[4]), month) : null
}
