import { Button, CopyButton } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './copy-once.module.css'

interface Props {
  /** What it is and what to do with it. */
  children: ReactNode
  label: string
  secret: string
  onDone: () => void
}

/** A secret that is shown this once: selectable, with a button that copies it. */
export const CopyOnce = ({ children, label, secret, onDone }: Props) => (
  <output className={css['once']}>
    <p>{children}</p>
    <code className={css['secret']} aria-label={label}>
      {secret}
    </code>
    <div className={css['buttons']}>
      <CopyButton value={secret} timeout={4_000}>
        {({ copied, copy }) => (
          <Button size="compact-md" onClick={copy}>
            {copied ? 'Copied' : `Copy the ${label}`}
          </Button>
        )}
      </CopyButton>
      <Button size="compact-md" variant="default" onClick={onDone}>
        I have it
      </Button>
    </div>
  </output>
)
