import { Button } from '@mantine/core'
import { EmptyState } from '../../ui/empty-state.tsx'
import { countText } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useInitiatives } from '../initiatives-context.tsx'
import css from './tagging.module.css'

interface Props {
  answered: number
  putOff: number
  onAgain: () => void
}

/** Nothing left to ask: the verdict in words, and where to go from here. */
export function TaggingDone({ answered, putOff, onAgain }: Props) {
  const { portfolio, measures, rows } = useInitiatives()
  const params = { key: portfolio.key }
  const title =
    rows.length === 0
      ? 'There is nothing to tag yet'
      : putOff > 0
        ? `${countText(putOff)} put off, nothing else left`
        : answered > 0
          ? 'Everything is tagged'
          : 'Nothing is left to tag'
  return (
    <EmptyState
      title={title}
      action={
        <>
          {putOff > 0 && <Button onClick={onAgain}>Go through those put off</Button>}
          <LinkButton to="/portfolios/$key/focus" params={params} variant={putOff > 0 ? 'default' : 'filled'}>
            See the verdict on Focus
          </LinkButton>
          <LinkButton to="/portfolios/$key/initiatives" params={params} variant="default">
            Initiatives
          </LinkButton>
        </>
      }
    >
      <p className={css['sentence']}>
        {rows.length === 0 ? 'Log or import initiatives first.' : measures.sentence}
      </p>
    </EmptyState>
  )
}
