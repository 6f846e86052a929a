import { UnstyledButton } from '@mantine/core'
import type { ComponentPropsWithoutRef } from 'react'
import css from './focus.module.css'

/** A quiet button inside a section: show all, show fewer, try again. */
export const MoreButton = (props: ComponentPropsWithoutRef<'button'>) => (
  <UnstyledButton className={css['more']} data-screen {...props} />
)
