import { Button } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type Anchor = Omit<ComponentPropsWithRef<'a'>, 'style' | 'color'>

/** A link that looks like a button; `to`, `params` and `search` are checked against the routes. */
export const LinkButton = createLink((props: Anchor & ButtonProps) => <Button component="a" {...props} />)
