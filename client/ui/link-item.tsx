import { Menu } from '@mantine/core'
import type { MenuItemProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ComponentPropsWithRef } from 'react'

type Anchor = Omit<ComponentPropsWithRef<'a'>, 'style' | 'color'>

/** A link in a menu; `to`, `params` and `search` are checked against the routes. */
export const LinkItem = createLink((props: Anchor & MenuItemProps) => <Menu.Item component="a" {...props} />)
