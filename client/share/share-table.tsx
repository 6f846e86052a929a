import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { basisWords } from '#shared/focus/focus.words.ts'
import type { ShareLink } from '#shared/share/share.ts'
import { shareKindWords, shareStateWords } from '#shared/share/share.words.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { ConfirmButton } from '../ui/confirm-button.tsx'
import { countText, dayText } from '../ui/format.ts'
import { ActionsCell, Cell, RecordRow, RecordTable } from '../ui/record-table.tsx'
import { say, sayProblem } from '../ui/toast.tsx'
import { AccessesDialog } from './accesses-dialog.tsx'
import { revokeShareLinkWrite } from './share.queries.ts'
import css from './share.module.css'

/** Links with what each shows and whether it holds; those that ended stay, with who came by them. */
export const ShareTable = ({ links }: { links: readonly ShareLink[] }) => (
  <RecordTable caption="Share links" headers={['For', 'Shows', 'State', 'Opened']} hasActions rows={links}>
    {(link) => <ShareRow key={link.id} link={link} />}
  </RecordTable>
)

function ShareRow({ link }: { link: ShareLink }) {
  const { portfolio } = usePortfolio()
  const [isListing, setListing] = useState(false)
  const revoke = useMutation(revokeShareLinkWrite(portfolio.id))
  const state = link.state
  return (
    <RecordRow faint={state === 'revoked' || state === 'expired'}>
      <Cell label="For">
        <div>
          {link.name}
          <span className={css['fine']}>
            Made by {link.maker.name}, {dayOf(link.createdAt)}
          </span>
        </div>
      </Cell>
      <Cell label="Shows">
        <div>
          {showsText(link)}
          <span className={css['fine']}>{moreText(link)}</span>
        </div>
      </Cell>
      <Cell label="State">
        <div>
          {shareStateWords[state]}
          <span className={css['fine']}>{endText(link)}</span>
        </div>
      </Cell>
      <Cell label="Opened">
        <div>
          {openedText(link)}
          {link.lastOpenedAt !== null && (
            <span className={css['fine']}>Last on {dayOf(link.lastOpenedAt)}</span>
          )}
        </div>
      </Cell>
      <ActionsCell>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Who came by ${link.name}`}
          onClick={() => setListing(true)}
        >
          Who came
        </Button>
        {link.revokedAt === null && (
          <ConfirmButton
            size="compact-sm"
            variant="subtle"
            loading={revoke.isPending}
            aria-label={`Revoke ${link.name}`}
            question={`Revoke “${link.name}”? Nobody gets in by it from now on, and it cannot be brought back.`}
            confirm="Revoke it"
            onConfirm={() =>
              revoke.mutate(
                { params: { id: link.id }, version: link.version },
                { onSuccess: () => say(`“${link.name}” no longer opens anything.`), onError: sayProblem },
              )
            }
          >
            Revoke
          </ConfirmButton>
        )}
        {isListing && <AccessesDialog link={link} onClose={() => setListing(false)} />}
      </ActionsCell>
    </RecordRow>
  )
}

const dayOf = (instant: string): string => dayText(instant.slice(0, 10))

const showsText = ({ kind, asOf }: ShareLink): string =>
  asOf === null ? shareKindWords[kind].name : `${shareKindWords[kind].name} at ${dayText(asOf)}`

const moreText = ({ basis, hasPassword }: ShareLink): string =>
  [
    hasPassword ? 'With a password' : 'Without a password',
    ...(basis === null || basis === 'auto' ? [] : [`in ${basisWords[basis].toLowerCase()}`]),
  ].join(', ')

function endText({ state, expiresAt, revokedAt, revokedBy }: ShareLink): string {
  if (revokedAt !== null) return `By ${revokedBy?.name ?? 'somebody'}, ${dayOf(revokedAt)}`
  return state === 'expired' ? `On ${dayOf(expiresAt)}` : `Until ${dayOf(expiresAt)}`
}

function openedText({ opened }: ShareLink): string {
  if (opened === 0) return 'Not yet'
  return opened === 1 ? 'Once' : `${countText(opened)} times`
}
