import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { DeclarationPreview } from '#shared/declaration/declaration.api.ts'
import type { Declaration, DeclarationCreate } from '#shared/declaration/declaration.ts'
import { directionTrigger } from '#shared/direction/direction-change.ts'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { dayText } from '../ui/format.ts'
import { logDirectionWrite } from '../direction/direction.queries.ts'
import { PageHeader } from '../ui/page-header.tsx'
import { Stage } from '../ui/stage.tsx'
import { say } from '../ui/toast.tsx'
import { DeclarationForm } from './declaration-form.tsx'
import type { DeclarationValues } from './declaration-form.tsx'
import { declareMutation, previewMutation } from './declaration.queries.ts'
import { otherStrategy, strategyChoices } from './strategy-words.ts'
import { SwitchPreview } from './switch-preview.tsx'
import type { Why } from './switch-preview.tsx'

interface Props {
  snapshot: Snapshot
  inForce: Declaration | null
  onDone: () => void
}

/** A switch in two steps: the words, then what it would change. Only the second writes. */
export function SwitchStrategy({ snapshot, inForce, onDone }: Props) {
  const { portfolio, today, declarations } = snapshot
  const [draft, setDraft] = useState<DeclarationCreate | null>(null)
  const [preview, setPreview] = useState<DeclarationPreview | null>(null)
  const look = useMutation(previewMutation(portfolio.id))
  const declare = useMutation(declareMutation(portfolio.id))
  const log = useMutation(logDirectionWrite(portfolio.id))
  const [why, setWhy] = useState<Why>({ trigger: null, observed: '' })

  if (draft !== null && preview !== null) {
    return (
      <Stage at="preview">
        <SwitchPreview
          draft={draft}
          preview={preview}
          today={today}
          inForce={inForce}
          busy={declare.isPending || log.isPending}
          problem={declare.error ?? log.error}
          why={why}
          onWhy={setWhy}
          onBack={() => setPreview(null)}
          onDeclare={() => {
            const done = {
              onSuccess: () => {
                say(sayDeclared(draft, today))
                onDone()
              },
            }
            const params = { id: portfolio.id }
            if (inForce === null || inForce.primary === draft.primary) {
              declare.mutate({ params, body: draft }, done)
              return
            }
            const trigger = directionTrigger.nullable().parse(why.trigger)
            const body = { kind: 'switch' as const, trigger, observed: why.observed, declaration: draft }
            log.mutate({ params, body }, done)
          }}
        />
      </Stage>
    )
  }
  return (
    <Stage at="words">
      <PageHeader title="Switch the primary strategy">
        No initiative is edited: the same work is seen in the light of another choice, from its first day on.
      </PageHeader>
      <DeclarationForm
        initial={draft === null ? blank(inForce, today) : valuesOf(draft)}
        today={today}
        declarations={declarations}
        inForce={inForce}
        submit="See what would change"
        busy={look.isPending}
        onCancel={onDone}
        onSubmit={(body, fail) => {
          setDraft(body)
          look.mutate(body, { onSuccess: setPreview, onError: fail })
        }}
      />
    </Stage>
  )
}

const blank = (inForce: Declaration | null, today: string): DeclarationValues => ({
  primary: inForce === null ? null : otherStrategy(inForce.primary),
  direction: '',
  customerNeed: '',
  why: '',
  openBeyond: '',
  effectiveFrom: today,
})

const valuesOf = (draft: DeclarationCreate): DeclarationValues => ({
  primary: draft.primary,
  direction: draft.direction,
  customerNeed: draft.customerNeed,
  why: draft.why,
  openBeyond: draft.openBeyond ?? '',
  effectiveFrom: draft.effectiveFrom,
})

const sayDeclared = ({ primary, effectiveFrom }: DeclarationCreate, today: string): string =>
  effectiveFrom > today
    ? `Planned: ${strategyChoices[primary].inSentence} from ${dayText(effectiveFrom)}.`
    : `Declared: ${strategyChoices[primary].inSentence} is primary.`
