import { zoneWords } from '#shared/focus/focus.words.ts'
import type { Zone } from '#shared/focus/assessment.ts'
import { joinWords } from '#shared/focus/number-words.ts'
import type { OverviewItem } from '#shared/overview/overview.api.ts'
import { countText } from '../ui/format.ts'
import type { Seen } from './visit.ts'
import css from './overview.module.css'

interface Props {
  /** What was seen of it at the last visit; null when it was not there, or not seen. */
  seen: Seen | null
  now: { revision: number; zone: Zone }
  since: OverviewItem['since']
}

/** What changed in a portfolio since the last visit; nothing when nothing did. */
export function SinceLine({ seen, now, since }: Props) {
  if (seen === null) return <p className={css['since']}>New to you in this browser.</p>
  const words = whatChanged({ seen, now, since })
  return words === '' ? null : <p className={css['since']}>Since then: {words}</p>
}

/** "3 initiatives changed and 1 is new. The verdict was Watch, now it is Split." Empty when nothing changed. */
export function whatChanged({ seen, now, since }: Props & { seen: Seen }): string {
  if (seen.revision === now.revision && seen.zone === now.zone) return ''
  const rows = since === null ? '' : rowsChanged(since)
  const verdict =
    seen.zone === now.zone
      ? ''
      : `The verdict was ${zoneWords[seen.zone].name}, now it is ${zoneWords[now.zone].name}.`
  const said = [rows, verdict].filter((one) => one !== '').join(' ')
  return said === '' && since !== null ? 'no initiative changed, but something else did.' : said
}

function rowsChanged({ changed, added }: NonNullable<OverviewItem['since']>): string {
  const parts = [
    ...(changed > 0 ? [`${countText(changed)} ${changed === 1 ? 'initiative' : 'initiatives'} changed`] : []),
    ...(added > 0 ? [`${countText(added)} ${added === 1 ? 'is' : 'are'} new`] : []),
  ]
  return parts.length === 0 ? '' : `${joinWords(parts, 'and')}.`
}
