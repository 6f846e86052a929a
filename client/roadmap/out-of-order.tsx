import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { InitiativeId } from '#shared/kernel/id.ts'
import { ruleSource, sayBroken } from '#shared/roadmap/out-of-order.words.ts'
import type { Moved, OrderRule, OrderRules } from '#shared/roadmap/out-of-order.ts'
import { countText, locale } from '../ui/format.ts'
import css from './roadmap.module.css'

interface Props {
  rules: OrderRules
  broken: ReadonlySet<OrderRule>
  moved: Moved
  onGo: (id: InitiativeId) => void
}

const few = 3

/** What comes too early, in words, each leading to its bar. Nothing when all is in order. */
export function OutOfOrder({ rules, broken, moved, onGo }: Props) {
  const [isWhole, setWhole] = useState(false)
  if (broken.size === 0) return null
  const shown = [...broken].slice(0, isWhole ? 200 : few)
  return (
    <section className={css['orders']} aria-labelledby="orders-title">
      <h2 id="orders-title">
        {broken.size === 1
          ? 'One rule about order is broken'
          : `${countText(broken.size)} rules about order are broken`}
      </h2>
      <ul>
        {shown.map((rule) => (
          <li key={`${rule.kind} ${rule.id}`}>
            <UnstyledButton className={css['jump']} onClick={() => onGo(rule.from)}>
              {sayBroken(rule, { rules, moved, locale })}
            </UnstyledButton>
            <span className={css['source']}>{ruleSource[rule.kind]}</span>
          </li>
        ))}
      </ul>
      {broken.size > few && (
        <Button size="compact-sm" variant="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `All ${countText(broken.size)}`}
        </Button>
      )}
    </section>
  )
}
