import { useState } from 'react'
import type { Declaration } from '#shared/declaration/declaration.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { Stage } from '../ui/stage.tsx'
import css from './declaration.module.css'
import { PlannedDeclaration } from './planned-declaration.tsx'
import { RewordForm } from './reword-form.tsx'

interface Props {
  portfolioId: PortfolioId
  planned: readonly Declaration[]
  mayDecide: boolean
}

/** What begins later; until its day it may be reworded and withdrawn. */
export function PlannedDeclarations({ portfolioId, planned, mayDecide }: Props) {
  const [rewording, setRewording] = useState<string | null>(null)
  if (planned.length === 0) return null
  return (
    <section className={css['section']} aria-labelledby="planned-declarations">
      <h2 id="planned-declarations">Planned</h2>
      <p className={css['about']}>Comes into force by itself on its day, and may be withdrawn before.</p>
      <ul className={css['list']}>
        {planned.map((one) => (
          <li key={one.id}>
            <Stage at={rewording === one.id ? 'rewording' : 'reading'}>
              {rewording === one.id && mayDecide ? (
                <div className={css['reworded']}>
                  <RewordForm portfolioId={portfolioId} declaration={one} onDone={() => setRewording(null)} />
                </div>
              ) : (
                <PlannedDeclaration
                  declaration={one}
                  mayDecide={mayDecide}
                  onReword={() => setRewording(one.id)}
                />
              )}
            </Stage>
          </li>
        ))}
      </ul>
    </section>
  )
}
