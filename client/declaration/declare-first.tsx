import { useMutation } from '@tanstack/react-query'
import type { Snapshot } from '#shared/portfolio/snapshot.ts'
import { say } from '../ui/toast.tsx'
import { DeclarationForm } from './declaration-form.tsx'
import type { DeclarationValues } from './declaration-form.tsx'
import css from './declaration.module.css'
import { declareMutation } from './declaration.queries.ts'
import { EffectOfDeclaring } from './effect-of-declaring.tsx'

/** The first choice: what it means in plain words, then the form. */
export function DeclareFirst({ snapshot }: { snapshot: Snapshot }) {
  const declare = useMutation(declareMutation(snapshot.portfolio.id))
  const initial: DeclarationValues = {
    primary: null,
    direction: '',
    customerNeed: '',
    why: '',
    openBeyond: '',
    effectiveFrom: snapshot.today,
  }
  return (
    <>
      <div className={css['explain']}>
        <p className={css['lead']}>Which of two digital strategies drives this transformation?</p>
        <p>
          A company can change how it meets its customers, or what it sells them. Both ask the whole business
          to work together in a new way, and a company that drives both at once heads in two directions and
          builds silos. So one is declared primary; work for the other is welcome where it serves it.
        </p>
        <p>
          It is a choice for the time of the transformation, not for ever: in the end a company has to be good
          at both.
        </p>
        <p className={css['source']}>
          [S1] Ross, Sebastian and Beath, <cite>How to Create a Great Digital Strategy</cite>, MIT CISR, March
          2016
        </p>
      </div>
      <DeclarationForm
        initial={initial}
        today={snapshot.today}
        declarations={snapshot.declarations}
        inForce={null}
        submit="Declare it"
        busy={declare.isPending}
        onSubmit={(body, fail) =>
          declare.mutate(
            { params: { id: snapshot.portfolio.id }, body },
            { onSuccess: () => say('Declared. Every initiative is now seen in its light.'), onError: fail },
          )
        }
      >
        {(values) => <EffectOfDeclaring snapshot={snapshot} values={values} />}
      </DeclarationForm>
    </>
  )
}
